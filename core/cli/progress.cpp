#include "progress.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace lens::cli {
namespace {

using std::chrono::steady_clock;

// Often enough to look alive, seldom enough to cost nothing.
constexpr auto kTerminalPause = std::chrono::milliseconds(200);
constexpr auto kFilePause = std::chrono::seconds(5);

}  // namespace

bool errors_go_to_terminal() { return ::isatty(STDERR_FILENO) == 1; }

Progress::Progress(bool shown, std::string unit)
    : shown_(shown),
      on_terminal_(errors_go_to_terminal()),
      unit_(std::move(unit)),
      start_(steady_clock::now()),
      last_shown_(start_) {}

void Progress::advance(std::size_t bytes) {
  ++done_;
  bytes_ += bytes;
  if (!shown_) return;
  const auto now = steady_clock::now();
  if (now - last_shown_ < (on_terminal_ ? kTerminalPause : std::chrono::milliseconds(kFilePause))) {
    return;
  }
  last_shown_ = now;
  show();
}

void Progress::finish() {
  if (!shown_) return;
  show();
  if (on_terminal_) std::fputc('\n', stderr);
}

void Progress::show() {
  const std::chrono::duration<double> seconds = steady_clock::now() - start_;
  const double rate = static_cast<double>(done_) / std::max(seconds.count(), 1e-3);
  std::array<char, 160> line{};
  const int size = std::snprintf(line.data(), line.size(), "%s%zu %s, %.1f MB, %.0f s, %.0f/s%s",
                                 on_terminal_ ? "\r" : "article-lens: progress: ", done_,
                                 unit_.c_str(), static_cast<double>(bytes_) / 1e6, seconds.count(),
                                 rate, on_terminal_ ? "\x1b[K" : "\n");
  std::fwrite(line.data(), 1, static_cast<std::size_t>(std::max(size, 0)), stderr);
}

}  // namespace lens::cli

#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace lens::cli {

/// A line on standard error that tells how far a run is: rewritten in place on a terminal, a new
/// line each time elsewhere.
class Progress {
 public:
  /// `shown` false: nothing is ever printed. `unit` is what is counted ("lines").
  Progress(bool shown, std::string unit);

  /// One more is done; prints when enough time has passed.
  void advance(std::size_t bytes);
  /// The last line.
  void finish();

 private:
  void show();

  bool shown_;
  bool on_terminal_;
  std::string unit_;
  std::size_t done_ = 0;
  std::size_t bytes_ = 0;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_shown_;
};

/// True when standard error is a terminal.
bool errors_go_to_terminal();

}  // namespace lens::cli

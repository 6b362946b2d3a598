#include "streams.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

#include "args.h"

namespace lens::cli {
namespace {

constexpr std::size_t kChunkBytes = 64 * 1024;  // as large as a pipe

[[noreturn]] void end_after_write_error() {
  if (errno == EPIPE) std::_Exit(kAllAnalyzed);
  complain("standard output: " + last_error());
  std::_Exit(kSomeFailed);
}

}  // namespace

void complain(std::string_view what_and_why) {
  std::string line = "article-lens: ";
  line.append(what_and_why);
  std::replace(line.begin(), line.end(), '\n', ' ');  // a file's name may have one
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

std::string last_error() { return std::strerror(errno); }

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

InputFile::InputFile(const std::string& path)
    : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {}

bool InputFile::read_all(std::string& bytes, std::size_t most) {
  bytes.clear();
  for (;;) {
    const std::size_t have = bytes.size();
    const std::size_t want = std::min(std::max(kChunkBytes, have), most - have);
    if (want == 0) return true;
    bytes.resize(have + want);
    const std::size_t got = std::fread(bytes.data() + have, 1, want, file_.get());
    bytes.resize(have + got);
    if (got < want) return std::ferror(file_.get()) == 0;
  }
}

/// Reads what is there, without waiting for a full buffer; false at the end or on an error.
bool InputFile::refill() {
  buffer_.resize(kChunkBytes);
  // Not fread, which would wait for a whole chunk while somebody types or a producer thinks.
  ssize_t got = -1;
  do {
    got = ::read(::fileno(file_.get()), buffer_.data(), kChunkBytes);
  } while (got < 0 && errno == EINTR);
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  next_ = 0;
  failed_ = got < 0;
  return got > 0;
}

InputFile::Line InputFile::read_line(std::string& line, std::size_t most) {
  line.clear();
  bool too_long = false;
  for (bool any = false;; any = true) {
    if (next_ == buffer_.size() && !refill()) {
      if (failed_) return Line::Failed;
      if (too_long) return Line::TooLong;
      return any ? Line::Read : Line::End;
    }
    const std::size_t end = std::min(buffer_.find('\n', next_), buffer_.size());
    too_long = too_long || line.size() + (end - next_) > most;
    if (!too_long) line.append(buffer_, next_, end - next_);
    const bool complete = end < buffer_.size();
    next_ = complete ? end + 1 : end;
    if (complete) return too_long ? Line::TooLong : Line::Read;
  }
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) end_after_write_error();
}

void flush() {
  if (std::fflush(stdout) != 0) end_after_write_error();
}

}  // namespace lens::cli

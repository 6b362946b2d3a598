#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace lens::cli {

/// Prints "article-lens: what: why" as one line on standard error.
void complain(std::string_view what_and_why);

/// What a system call has just failed with, in words.
std::string last_error();

/// A file opened for reading; "-" is standard input, which stays open.
class InputFile {
 public:
  /// `ok()` is false when the file cannot be opened; `last_error()` tells why.
  explicit InputFile(const std::string& path);

  bool ok() const { return file_ != nullptr; }

  /// Everything up to `most` bytes; the rest is left unread. False when reading failed.
  bool read_all(std::string& bytes, std::size_t most);

  /// What became of `read_line`.
  enum class Line { Read, TooLong, End, Failed };
  /// The next line without its line feed. A line of more than `most` bytes is passed over.
  Line read_line(std::string& line, std::size_t most);

 private:
  bool refill();

  struct Close {
    void operator()(std::FILE* file) const {
      if (file != stdin) std::fclose(file);
    }
  };
  std::unique_ptr<std::FILE, Close> file_;
  std::string buffer_;
  std::size_t next_ = 0;  // first unread byte of buffer_
  bool failed_ = false;
};

/// The name of an input for messages.
std::string shown_name(const std::string& path);

/// Writes to standard output. A reader that has gone away, or a full disk, ends the program here:
/// quietly in the first case, with a complaint in the second. (Ending is all that is left to do,
/// while another thread may be waiting for input that never comes.)
void print(std::string_view text);
/// Hands over to the system what was printed.
void flush();

}  // namespace lens::cli

#pragma once

#include <cstdint>
#include <string>

#include "args.h"

namespace lens::cli {

/// A line for the output, without its line feed.
struct Answer {
  std::string line;
  bool failed = false;
};

/// Analyzes one line of `--batch`. `number` counts from 1 and is for messages.
Answer answer_line(const std::string& line, std::uint64_t number, const Arguments& arguments);

/// The answer to a line that was too long to be kept.
Answer answer_long_line(std::uint64_t number);

/// Longest line that is read. JSON escapes make a text longer, but hardly a text that is not
/// attacking us twice as long as the longest input.
inline constexpr std::size_t kMaxLineBytes = std::size_t{512} << 20;

}  // namespace lens::cli

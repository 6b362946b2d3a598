#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <lens/options.h>

namespace lens::cli {

/// What is printed for an input.
enum class Output { Report, Json, Text, Markdown, Html, Csv };

/// The command line, read and checked.
struct Arguments {
  Output output = Output::Report;
  InputHints hints;
  Options options;
  bool batch = false;
  /// Threads for a batch, at least 1.
  unsigned jobs = 1;
  /// Nothing: show progress of a batch on a terminal.
  std::optional<bool> progress;
  bool timings = false;
  /// At least one; "-" is standard input.
  std::vector<std::string> files;
};

/// The command line asked for nothing more than this: help, version, or a complaint.
struct EarlyExit {
  int status = 0;
  /// For standard output.
  std::string text;
  /// For standard error, as "what: why"; empty when nothing is wrong.
  std::string error;
};

/// Reads the command line. Wrong usage gives an `EarlyExit` with `kWrongUsage`.
std::variant<Arguments, EarlyExit> parse_arguments(int argc, const char* const* argv);

/// Exit statuses: all analyzed; some input could not be read or analyzed; the command line is
/// wrong.
inline constexpr int kAllAnalyzed = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kWrongUsage = 2;

}  // namespace lens::cli

// The command `article-lens`: files and standard input in, analyses out. CONTRACTS.md says what it
// promises.
#include <csignal>
#include <new>

#include <lens/analyze.h>
#include <lens/export.h>
#include <lens/json.h>

#include "args.h"
#include "base/limits.h"
#include "batch.h"
#include "progress.h"
#include "report_text.h"
#include "stage_clock.h"
#include "streams.h"
#include "text_layout.h"

namespace lens::cli {
namespace {

std::string rendered(const Analysis& analysis, const Timings& timings, const Arguments& arguments) {
  switch (arguments.output) {
    case Output::Report:
      return report_text(analysis, timings, arguments.options.explain, page_of_standard_output());
    case Output::Json:
      return to_json(analysis, timings) + "\n";
    case Output::Text:
      return to_text(analysis);
    case Output::Markdown:
      return to_markdown(analysis);
    case Output::Html:
      return to_html(analysis);
    case Output::Csv:
      return to_csv(analysis);
  }
  return "";
}

std::string analyzed(const std::string& bytes, const Arguments& arguments) {
  Options options = arguments.options;
  StageClock clock;
  if (arguments.timings) options.on_stage = clock.listener();
  const Analysis analysis = analyze(bytes, arguments.hints, options);
  return rendered(analysis, clock.finish(), arguments);
}

bool read_file(const std::string& path, std::string& bytes) {
  InputFile file(path);
  // One byte more than is analyzed, so that the analysis can tell that something is missing.
  if (file.ok() && file.read_all(bytes, limits::kMaxInputBytes + 1)) return true;
  complain(shown_name(path) + ": " + last_error());
  return false;
}

/// Stands before each result of several; as `head` does it.
std::string heading_of(const std::string& path, bool first) {
  return (first ? "==> " : "\n==> ") + harmless(shown_name(path)) + " <==\n";
}

bool analyze_file(const std::string& path, const Arguments& arguments, bool first,
                  std::size_t& size) {
  try {
    std::string bytes;
    if (!read_file(path, bytes)) return false;
    size = bytes.size();
    const bool named = arguments.output == Output::Report && arguments.files.size() > 1;
    if (named) print(heading_of(path, first));
    print(analyzed(bytes, arguments));
    flush();
    return true;
  } catch (const std::bad_alloc&) {
    complain(shown_name(path) + ": memory ran out");
    return false;
  }
}

int run_files(const Arguments& arguments) {
  Progress progress(arguments.progress.value_or(false), "files");
  int status = kAllAnalyzed;
  bool first = true;
  for (const std::string& path : arguments.files) {
    std::size_t size = 0;
    if (!analyze_file(path, arguments, first, size)) status = kSomeFailed;
    progress.advance(size);
    first = false;
  }
  progress.finish();
  return status;
}

int leave(const EarlyExit& exit) {
  if (!exit.error.empty()) complain(exit.error);
  print(exit.text);
  flush();
  return exit.status;
}

int run(int argc, const char* const* argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of writing, see print()
  const auto parsed = parse_arguments(argc, argv);
  if (const auto* exit = std::get_if<EarlyExit>(&parsed)) return leave(*exit);
  const Arguments& arguments = *std::get_if<Arguments>(&parsed);
  return arguments.batch ? run_batch(arguments) : run_files(arguments);
}

}  // namespace
}  // namespace lens::cli

int main(int argc, char** argv) { return lens::cli::run(argc, argv); }

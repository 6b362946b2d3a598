#include "args.h"

#include <algorithm>
#include <memory>
#include <thread>

#include <CLI/CLI.hpp>

#include <lens/analyze.h>

#include "base/limits.h"
#include "unicode/decode.h"
#include "unicode/text.h"

namespace lens::cli {
namespace {

constexpr unsigned kMaxJobs = 1024;  // beyond any machine; a larger number is a typing error

constexpr std::string_view kDescription =
    "Finds the article in a page or a paste, and tells how hard it reads, who and where it is "
    "about,\nand what it says.";

constexpr std::string_view kFooter = R"(
FILE is a path, or - for standard input, which is also read when no FILE is given.
Several FILEs: each result follows the one before; with --format json, one document a line.

--batch: each input line is {"id", "html" or "text", "url"?, "lang"?}; each output line is
{"id", "analysis"} or {"id", "error": {"code", "message"}}, in the order of the input. Empty lines
are passed over.

--format csv has the columns row,type,name,text,start,end,value,grade,count, where row is sentence,
mention, score or keyword. A text that a spreadsheet would run as a formula has a ' in front.

Colour is used only on a terminal, and not at all when NO_COLOR is set.
Exit status: 0 all analyzed, 1 some input could not be read or analyzed, 2 wrong usage.)";

/// The command line as CLI11 fills it in.
struct Raw {
  std::string format;
  std::string input = "auto";
  std::string encoding, url, language;
  std::uint32_t sentences = SummaryOptions{}.sentences;
  double ratio = 0;
  bool keep_all = false;
  bool explain = false;
  bool no_entities = false;
  bool batch = false;
  unsigned jobs = 0;
  bool progress = false;
  bool no_progress = false;
  bool timings = false;
  std::vector<std::string> files;
};

const std::vector<std::string>& output_names() {
  static const std::vector<std::string> names = {"report",   "json", "text",
                                                 "markdown", "html", "csv"};  // as in Output
  return names;
}

const std::vector<std::string>& input_names() {
  static const std::vector<std::string> names = {"auto", "text", "html", "markdown"};
  return names;
}

std::string one_of(const std::vector<std::string>& names, const std::string& given) {
  if (std::find(names.begin(), names.end(), given) != names.end()) return "";
  std::string allowed;
  for (const std::string& name : names) allowed += (allowed.empty() ? "" : ", ") + name;
  return "'" + given + "' is not one of " + allowed;
}

std::string check_encoding(const std::string& given) {
  return unicode::encoding_from_label(given).empty() ? "'" + given + "' is not a known encoding"
                                                     : "";
}

/// "en", "en-US", "zh-Hant" and the like.
std::string check_language(const std::string& given) {
  const std::size_t length = std::min(given.find_first_of("-_"), given.size());
  const bool letters = std::all_of(given.begin(), given.begin() + static_cast<long>(length),
                                   unicode::is_ascii_alpha);
  return letters && (length == 2 || length == 3) ? ""
                                                 : "'" + given + "' is not a language code like en";
}

/// The option's value must lie between `low` and `high`.
template <typename Number>
CLI::Validator between(Number low, Number high, const std::string& allowed) {
  return CLI::Validator(
      [low, high, allowed](const std::string& given) {
        Number number{};
        const bool fits =
            CLI::detail::lexical_cast(given, number) && number >= low && number <= high;
        return fits ? "" : "'" + given + "' is not " + allowed;
      },
      "");
}

/// Lists an option as "--jobs N", without CLI11's remarks on what it needs and excludes.
class PlainFormatter : public CLI::Formatter {
 public:
  PlainFormatter() { column_width(26); }
  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_type_name().empty() ? "" : " " + option->get_type_name();
  }
};

void add_input_options(CLI::App& app, Raw& raw) {
  app.add_option("FILE", raw.files, "What to read; - or none: standard input")->type_name("");
  app.add_option("--input", raw.input, "How to read it: auto, text, html or markdown (auto)")
      ->check([](const std::string& given) { return one_of(input_names(), given); })
      ->type_name("FORMAT");
  app.add_option("--encoding", raw.encoding, "Its encoding; overrides what it says of itself")
      ->check(check_encoding)
      ->type_name("NAME");
  app.add_option("--url", raw.url, "Where the page came from; resolves links, helps metadata")
      ->type_name("URL");
  app.add_option("--lang", raw.language, "Its language, such as en; overrides detection")
      ->check(check_language)
      ->type_name("CODE");
}

void add_analysis_options(CLI::App& app, Raw& raw) {
  auto* sentences =
      app.add_option("--summary-sentences", raw.sentences, "Length of the summary (3)");
  sentences
      ->check(between<std::uint32_t>(
          0, limits::kMaxSummarySentences,
          "a whole number from 0 to " + std::to_string(limits::kMaxSummarySentences)))
      ->type_name("N");
  app.add_option("--summary-ratio", raw.ratio,
                 "Length of the summary as a share of the sentences, 0 to 1")
      ->check(between<double>(0, 1, "a number from 0 to 1"))
      ->excludes(sentences)
      ->type_name("R");
  app.add_flag("--keep-all", raw.keep_all, "No cleaning: every block is article");
  app.add_flag("--explain", raw.explain, "Tell for each removed block what decided");
  app.add_flag("--no-entities", raw.no_entities, "Do not look for names, dates and amounts");
}

void add_output_options(CLI::App& app, Raw& raw) {
  app.add_option("--format", raw.format,
                 "What to print (report):\n"
                 "  report                what a person wants to know\n"
                 "  json                  the whole analysis\n"
                 "  text, markdown, html  the cleaned article\n"
                 "  csv                   sentences, mentions, scores and keywords as rows")
      ->check([](const std::string& given) { return one_of(output_names(), given); })
      ->type_name("FORMAT");
  app.add_flag("--timings", raw.timings, "Add the milliseconds of each stage (report and json)");
}

void add_run_options(CLI::App& app, Raw& raw) {
  auto* batch = app.add_flag("--batch", raw.batch, "The input is JSON Lines, and so is the output");
  app.add_option("--jobs", raw.jobs, "Threads for --batch (as many as there are cores)")
      ->check(
          between<unsigned>(1, kMaxJobs, "a whole number from 1 to " + std::to_string(kMaxJobs)))
      ->needs(batch)
      ->type_name("N");
  auto* progress = app.add_flag("--progress", raw.progress,
                                "Show progress on standard error; --batch does so on a terminal");
  app.add_flag("--no-progress", raw.no_progress, "Never show progress")->excludes(progress);
}

/// Why options that are right by themselves do not go together; empty when they do.
std::string conflict(const Raw& raw) {
  const bool is_plain = !raw.format.empty() && raw.format != "json" && raw.format != "report";
  if (raw.batch && !raw.format.empty() && raw.format != "json") {
    return "--format: --batch prints JSON Lines, not " + raw.format;
  }
  if (raw.batch && !raw.encoding.empty()) return "--encoding: the lines of --batch are UTF-8";
  if (raw.timings && is_plain) return "--timings: " + raw.format + " has no place for them";
  if (raw.format == "csv" && raw.files.size() > 1) return "--format: csv takes one FILE";
  if (std::count(raw.files.begin(), raw.files.end(), "-") > 1) return "-: can be read only once";
  return "";
}

Output output_of(const Raw& raw) {
  if (raw.batch) return Output::Json;
  const auto& names = output_names();
  const auto found = std::find(names.begin(), names.end(), raw.format);
  return found == names.end() ? Output::Report : static_cast<Output>(found - names.begin());
}

Arguments checked(const Raw& raw) {
  Arguments arguments;
  arguments.output = output_of(raw);
  const auto& names = input_names();
  arguments.hints.format =
      static_cast<Format>(std::find(names.begin(), names.end(), raw.input) - names.begin());
  arguments.hints.encoding = raw.encoding;
  arguments.hints.url = raw.url;
  arguments.hints.language =
      unicode::to_ascii_lower(raw.language.substr(0, raw.language.find_first_of("-_")));
  arguments.options.keep_all = raw.keep_all;
  arguments.options.explain = raw.explain;
  arguments.options.entities = !raw.no_entities;
  arguments.options.summary = {raw.sentences, raw.ratio};
  arguments.batch = raw.batch;
  arguments.jobs = raw.jobs > 0 ? raw.jobs : std::max(1u, std::thread::hardware_concurrency());
  if (raw.progress || raw.no_progress) arguments.progress = raw.progress;
  arguments.timings = raw.timings;
  arguments.files = raw.files;
  if (arguments.files.empty()) arguments.files.push_back("-");
  return arguments;
}

EarlyExit wrong_usage(std::string what) {
  std::replace(what.begin(), what.end(), '\n', ' ');
  return {kWrongUsage, "", std::move(what) + " (see --help)"};
}

EarlyExit unknown_option(const CLI::App& app) {
  const std::vector<std::string> extras = app.remaining();
  return wrong_usage((extras.empty() ? "?" : extras.front()) + ": unknown option");
}

/// CLI11's complaints, such as "--jobs requires --batch", as "what: why".
EarlyExit explained(const CLI::ParseError& error) {
  std::string message = error.what();
  if (!message.starts_with('-')) return wrong_usage("usage: " + message);
  const std::size_t end = message.find(' ');
  if (end != std::string::npos && message[end - 1] != ':') message.insert(end, 1, ':');
  return wrong_usage(message);
}

}  // namespace

std::variant<Arguments, EarlyExit> parse_arguments(int argc, const char* const* argv) {
  CLI::App app{std::string(kDescription), "article-lens"};
  app.footer(std::string(kFooter));
  app.formatter(std::make_shared<PlainFormatter>());
  app.set_version_flag("--version", "article-lens " + std::string(version()), "Print the version");
  app.set_help_flag("--help,-h", "Print this help");
  Raw raw;
  add_output_options(app, raw);
  add_input_options(app, raw);
  add_analysis_options(app, raw);
  add_run_options(app, raw);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return EarlyExit{kAllAnalyzed, app.help() + "\n", ""};
  } catch (const CLI::CallForVersion& version) {
    return EarlyExit{kAllAnalyzed, std::string(version.what()) + "\n", ""};
  } catch (const CLI::ExtrasError&) {
    return unknown_option(app);
  } catch (const CLI::ParseError& error) {
    return explained(error);
  }
  if (std::string problem = conflict(raw); !problem.empty()) return wrong_usage(std::move(problem));
  return checked(raw);
}

}  // namespace lens::cli

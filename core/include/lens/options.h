#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <lens/language_pack.h>

namespace lens {

/// How to read the input. `Auto` looks at the first kilobytes.
enum class Format : std::uint8_t { Auto, Text, Html, Markdown };

// Every member has an initializer, so that `{.url = url}` is complete in the compiler's eyes too.

/// What is known about the input from outside. An empty string means: not known.
struct InputHints {
  Format format = Format::Auto;
  /// A WHATWG encoding label; overrides byte order mark, `<meta>` and detection.
  std::string encoding = {};
  /// Where the page came from; resolves links and helps metadata.
  std::string url = {};
  /// ISO 639-1 code; overrides language detection.
  std::string language = {};
  /// Set by a door that decoded the bytes itself: the encoding that they were in before they became
  /// UTF-8, and how many they were. Only reported, in `Source`.
  std::string transcoded_from = {};
  std::uint64_t transcoded_bytes = 0;
};

/// Length of the summary: a share of the sentences when `ratio` is above 0, else `sentences`.
struct SummaryOptions {
  /// 1 to `limits::kMaxSummarySentences`; 0 gives no summary.
  std::uint32_t sentences = 3;
  /// 0 to 1; 0 means: not used.
  double ratio = 0;
};

/// The stages of an analysis, in the order in which they run.
enum class Stage : std::uint8_t { Decode, Parse, Extract, Segment, Readability, Entities, Summary };

/// What a caller may choose. The defaults are what a reader wants.
struct Options {
  /// No cleaning: every block of the input is article.
  bool keep_all = false;
  /// `RemovedBlock::id`s to restore.
  std::vector<std::uint32_t> keep = {};
  /// Fill `RemovedBlock::features`.
  bool explain = false;
  /// Look for entities.
  bool entities = true;
  SummaryOptions summary = {};
  /// Takes the place of the built-in pack for texts in its language; not owned, must outlive the
  /// call.
  const LanguagePack* pack = nullptr;
  /// Called on the calling thread when a stage begins.
  std::function<void(Stage)> on_stage = {};
};

/// The name of a stage as in JSON ("extract"); a view of static memory.
std::string_view to_string(Stage stage);
/// The name of a format as in JSON ("html"); a view of static memory.
std::string_view to_string(Format format);

}  // namespace lens

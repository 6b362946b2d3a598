#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/span.h>

namespace lens::extract {

/// A word of a line as phrases see it: a run of letters or digits, or one ideograph; folded.
struct FoldedWord {
  std::uint64_t hash = 0;
  Span span;  // in the folded line
};

/// A line in lower case and its words. Apostrophes part words: "don't" is "don" and "t".
struct FoldedLine {
  std::string text;
  std::vector<FoldedWord> words;
};

FoldedLine fold_line(std::string_view line);

/// A phrase of any language's list `boilerplate` found in a line.
struct PhraseMatch {
  RemovalReason reason = RemovalReason::Boilerplate;
  std::uint32_t words = 0;
  bool at_start = false;
  bool at_end = false;
  /// Nothing but the phrase, digits and punctuation.
  bool whole_line = false;
};

/// The longest phrase in a line. A phrase of one word counts only when it is the whole line.
/// Nothing for lines longer than `kMaxPhraseLineWords`: those are prose.
std::optional<PhraseMatch> find_boilerplate(const FoldedLine& line);

inline constexpr std::size_t kMaxPhraseLineWords = 60;

}  // namespace lens::extract

#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <lens/article.h>

#include "segment/segment.h"
#include "summary/terms.h"

namespace lens::summary {

inline constexpr std::uint32_t kMaxPhraseWords = 4;

/// A run of one to four words that may be a keyword, with all its occurrences counted as one.
struct Phrase {
  /// The words of the occurrence to show.
  std::uint32_t first_word = 0;
  std::uint32_t word_count = 0;
  std::uint32_t count = 0;
  /// The words at which it first and last comes.
  std::uint32_t first_at = 0;
  std::uint32_t last_at = 0;
  /// Occurrences that begin with a capital within a sentence, and all within a sentence.
  std::uint32_t capitals = 0;
  std::uint32_t within = 0;
  /// Occurrences with a stop word, punctuation or nothing on their left, and on their right: a
  /// whole phrase stands between such, a part of one does not.
  std::uint32_t open_left = 0;
  std::uint32_t open_right = 0;
};

/// All runs of words without a stop word at either end and with nothing but spaces between, that
/// could be keywords. In a long text (`kShortTextWords`) longer runs count only where their parts
/// repeat, which keeps the number of candidates a fraction of the number of words. In the order of
/// first occurrence, shorter ones first.
std::vector<Phrase> find_phrases(const Article& article, const segment::Segments& segments,
                                 const Terms& terms);

}  // namespace lens::summary

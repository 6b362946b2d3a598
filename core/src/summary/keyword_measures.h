#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <lens/language_pack.h>

#include "summary/phrases.h"

namespace lens::summary {

/// What is measured of a phrase that may be a keyword.
enum class KeywordMeasure : std::uint8_t {
  LogCount,     ///< log of its count
  MeanWeight,   ///< mean weight (rarity in the language) of its words that have one
  LeastWeight,  ///< the least of them
  MostWeight,   ///< the greatest of them
  WeightSum,    ///< log of the sum of count times weight of its words
  LogPosition,  ///< log of the words before its first occurrence
  Position,     ///< its first occurrence / length of the text
  Spread,       ///< distance of its first and last occurrence / length of the text
  Capitals,     ///< share of capitals among occurrences within sentences
  OnlyAtStart,  ///< comes only as the first word of sentences
  InTitle,      ///< share of its terms that stand in the title
  OneWord,
  TwoWords,
  ThreeWords,
  FourWords,
  LogLetters,     ///< log of its letters
  InnerStopWord,  ///< a stop word inside
  VerbEnding,     ///< last word ends in -ed or -ing
  FirstVerbEnding,
  AdverbEnding,     ///< some word ends in -ly
  NounEnding,       ///< last word ends in -tion, -ment, -ity, -ness, -er ...
  AdjectiveEnding,  ///< last word ends in -al, -ive, -ous, -able ...
  Plural,           ///< last word ends in s
  Cohesion,         ///< log of its count relative to that of its rarest word
  LogTextLength,    ///< times nothing by itself: the text's length shifts what a count means
  CountPerLength,   ///< log count x log length
  Count_
};

inline constexpr std::size_t kKeywordMeasureCount =
    static_cast<std::size_t>(KeywordMeasure::Count_);

/// Their names in `keyword_weights.txt`.
extern const std::array<std::string_view, kKeywordMeasureCount> kKeywordMeasureNames;

using KeywordMeasures = std::array<double, kKeywordMeasureCount>;

/// Measures one phrase.
KeywordMeasures measure_phrase(const Phrase& phrase, const Article& article,
                               const segment::Segments& segments, const Terms& terms,
                               bool is_english);

}  // namespace lens::summary

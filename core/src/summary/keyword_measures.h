#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

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
  OpenLeft,         ///< share of occurrences with a stop word, punctuation or nothing on the left
  OpenRight,        ///< the same on the right
  OpenBoth,         ///< the product of both
  Count_
};

inline constexpr std::size_t kKeywordMeasureCount =
    static_cast<std::size_t>(KeywordMeasure::Count_);

/// What is measured of the text as a whole. News is full of names and of single words that count,
/// an abstract has neither: a measure's weight changes with these.
enum class TextTrait : std::uint8_t {
  Always,  ///< 1
  Names,   ///< mean share of capitals among the phrases, times 4
  Length,  ///< log of the number of words, divided by 6
  Count_
};

inline constexpr std::size_t kTextTraitCount = static_cast<std::size_t>(TextTrait::Count_);
using TextTraits = std::array<double, kTextTraitCount>;

/// Their names in `keyword_weights.txt`, behind the measure's: "spread", "spread.names".
extern const std::array<std::string_view, kTextTraitCount> kTextTraitNames;

TextTraits measure_text(const std::vector<Phrase>& phrases, const segment::Segments& segments);

/// Their names in `keyword_weights.txt`.
extern const std::array<std::string_view, kKeywordMeasureCount> kKeywordMeasureNames;

using KeywordMeasures = std::array<double, kKeywordMeasureCount>;

/// Measures one phrase.
KeywordMeasures measure_phrase(const Phrase& phrase, const Article& article,
                               const segment::Segments& segments, const Terms& terms,
                               bool is_english);

}  // namespace lens::summary

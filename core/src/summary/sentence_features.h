#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/language_pack.h>

#include "segment/segment.h"
#include "summary/terms.h"

namespace lens::summary {

/// What is measured of a sentence, in the order of `kFeatureNames`. "Later" and "earlier" compare
/// it with all sentences behind and before it.
enum class Measure : std::uint8_t {
  First,  ///< is the first sentence of the text
  Second,
  Third,
  InverseRank,   ///< 1 / its number
  LogRank,       ///< log of its number
  RelativeRank,  ///< its number / number of sentences
  StartsBlock,   ///< is the first of its block
  LogWords,      ///< log of its length
  Short,         ///< fewer than 8 words
  Long,          ///< words beyond 30, in tens
  Later,         ///< mean cosine with later sentences
  Earlier,
  LaterSum,       ///< the same, summed and damped by a logarithm
  LeadOverlap,    ///< cosine with the first three sentences
  TitleOverlap,   ///< share of the title's weight that it has
  MeanFrequency,  ///< mean log count in the text of its terms
  TopTerms,       ///< share of its words that are among the text's ten weightiest terms
  MeanRarity,     ///< mean weight of its terms
  Novelty,        ///< share of its weight that had not come before
  Names,          ///< share of words with a capital, behind the first
  Digits,         ///< share of words with a digit
  Quotes,         ///< has a quotation mark
  StartsWithQuote,
  Speech,  ///< has a verb of speech
  StartsWithPronoun,
  StartsWithConnective,
  Personal,  ///< share of I, we, you and their forms
  Question,  ///< ends with a question mark
  Exclamation,
  Commas,     ///< commas per word
  StopWords,  ///< share of stop words
  InList,     ///< stands in a list or quote block
  Count
};

inline constexpr std::size_t kMeasureCount = static_cast<std::size_t>(Measure::Count);

/// Their names in `summary_weights.txt`.
extern const std::array<std::string_view, kMeasureCount> kMeasureNames;

/// The measures of one sentence.
struct SentenceMeasures {
  /// Position in the segments.
  std::uint32_t sentence = 0;
  std::array<double, kMeasureCount> values{};

  double& operator[](Measure m) { return values[static_cast<std::size_t>(m)]; }
  double operator[](Measure m) const { return values[static_cast<std::size_t>(m)]; }
};

/// Measures every sentence that a summary may take: those of paragraphs, quotes and lists that have
/// a word. Linear in the text: the comparison with all other sentences goes by running sums of
/// their term vectors.
std::vector<SentenceMeasures> measure_sentences(const Article& article,
                                                const segment::Segments& segments,
                                                const Terms& terms, const LanguagePack& pack);

}  // namespace lens::summary

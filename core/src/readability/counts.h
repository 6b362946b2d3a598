#pragma once

#include <cstdint>
#include <vector>

#include <lens/analysis.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::readability {

/// What the formulas are made of, counted over the prose of an article: paragraphs, quotes and list
/// items.
struct Tally {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;  ///< with at least one word
  std::uint32_t syllables = 0;
  std::uint32_t letters = 0;
  std::uint32_t characters = 0;  ///< letters and digits
  std::uint32_t one_syllable_words = 0;
  std::uint32_t polysyllables = 0;  ///< words of three or more syllables
  std::uint32_t complex_words =
      0;                         ///< Gunning's: polysyllables but names, easy compounds, -es, -ed
  std::uint32_t long_words = 0;  ///< more than six letters
  std::uint32_t unfamiliar_words = 0;  ///< not on the Dale-Chall list, repetitions counted
  std::uint32_t unfamiliar_forms = 0;  ///< not on the Spache list, each counted once

  // Words written in small letters, which leaves out names, and what the list `word_frequency` says
  // of them. Content words are those that are no stop words.
  std::uint32_t plain_words = 0;
  std::uint32_t content_words = 0;
  std::uint32_t rare_words = 0;  ///< not on the list
  std::uint32_t rare_content_words = 0;
  std::uint32_t zipf_sum = 0;  ///< Zipf frequencies times ten, added up over plain words
  std::uint32_t content_zipf_sum = 0;
};

/// A Tally, and the words that make the text hard.
struct Prose {
  Tally tally;
  /// Three or more syllables, not familiar, no name, no initialism; in text order.
  std::vector<Span> difficult_words;
};

/// True for blocks that are prose.
bool is_prose(BlockKind kind);

/// Counts the prose. Familiar words are looked up only where the pack has the list.
Prose count_prose(const Article& article, const segment::Segments& segments,
                  const LanguagePack& pack);

/// Counts over all blocks.
Counts count_all(const Article& article, const segment::Segments& segments);

/// How long the characters (letters and digits) take to read: the mean speed of adult readers plus
/// and minus one standard deviation, from Trauzettel-Klosinski & Dietz, Standardized assessment of
/// reading performance: the new International Reading Speed Texts IReST, 2012 (English: 987 ± 118
/// characters a minute). Languages that the study lacks get the English figures.
ReadingSeconds reading_seconds(std::uint32_t characters, std::string_view language);

}  // namespace lens::readability

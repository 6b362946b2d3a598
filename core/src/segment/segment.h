#pragma once

#include <cstdint>
#include <vector>

#include <lens/article.h>
#include <lens/language_pack.h>
#include <lens/span.h>

namespace lens::segment {

/// A word: a run that has a letter or digit in it, with inner apostrophes and hyphens
/// ("don't", "brother-in-law", "U.S.", "3.14"); without possessive or punctuation trimming. See
/// words.h for the exact definition.
struct Word {
  Span span;
  /// At least 1.
  std::uint16_t syllables = 1;
  /// Letters and digits.
  std::uint16_t characters = 0;
  /// Has a digit and no letter.
  bool is_number = false;
};

/// A sentence, inside one block, trimmed of white space, with its words [first_word, end_word).
struct Sentence {
  Span span;
  std::uint32_t block = 0;
  std::uint32_t first_word = 0;
  std::uint32_t end_word = 0;

  std::uint32_t word_count() const { return end_word - first_word; }
};

/// Sentences and words of an article in text order. Every word of a block that has prose is in
/// exactly one sentence; code and table blocks have words but each of their lines is a sentence.
struct Segments {
  std::vector<Sentence> sentences;
  std::vector<Word> words;
};

Segments segment(const Article& article, const LanguagePack& pack);

}  // namespace lens::segment

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::summary {

inline constexpr std::uint32_t kNoTerm = UINT32_MAX;

/// A word of the text, whatever its form: "Sanctions" and "sanction" are one term in English.
struct Term {
  /// How telling it is: rarer in the language is higher; 0 for stop words.
  double weight = 0;
  /// How often it comes in the text.
  std::uint32_t count = 0;
  /// Has no meaning by itself ("the").
  bool is_stop_word = false;
};

/// The terms of a text.
struct Terms {
  std::vector<Term> terms;
  /// For each word of the segments its term.
  std::vector<std::uint32_t> of_word;
  /// The terms of the title that also stand in the text, each once.
  std::vector<std::uint32_t> of_title;
};

/// Finds the terms of all words. A pack with a list `word_frequency` (word, Zipf frequency times
/// ten) tells rare words from common ones; without one all but stop words weigh the same.
Terms find_terms(const Article& article, const segment::Segments& segments,
                 const LanguagePack& pack);

/// The form under which the words of one term meet: lower case, in English without possessive and
/// the endings of plural, past and -ing.
std::string term_key(std::string_view word, bool is_english);

}  // namespace lens::summary

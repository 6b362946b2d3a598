#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/span.h>

#include "segment/segment.h"

namespace lens::entities {

/// How a token is written.
enum class Shape : std::uint8_t {
  Lower,    ///< no capital letter
  Title,    ///< "Mali"
  Upper,    ///< "NATO", "U.S."
  Mixed,    ///< "McDonald", "iPhone"
  Initial,  ///< "J", "J."
  Number,   ///< begins with a digit
  Other     ///< no cased letter ("北京")
};

/// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
  Start,       ///< first token of its sentence
  None,        ///< nothing
  Space,       ///< white space, also after the full stop of an abbreviation
  Hyphen,      ///< "Kremlin-linked"
  Possessive,  ///< the 's of the token before, and a space
  Ampersand,   ///< "Johnson & Johnson"
  Comma,
  Colon,  ///< colon or semicolon
  Stop,   ///< full stop, question or exclamation mark
  Dash,
  Slash,
  Quote,
  Open,
  Close,
  Break,  ///< line break or tab
  Other
};

/// A piece of a word: words are split at hyphens and lose possessives, currency signs and closing
/// full stops ("Wagner’s" gives "Wagner", "U.S." and "J." keep theirs).
struct Token {
  Span span;
  std::uint32_t sentence = 0;
  /// Position in `Tokens::vocabulary`.
  std::uint32_t word = 0;
  Shape shape = Shape::Other;
  Gap gap = Gap::Start;
};

/// One distinct token, case-folded and without marks.
struct VocabularyEntry {
  /// Place in `Tokens::letters`.
  Span span;
  std::uint32_t hash = 0;
};

/// The tokens of an article in text order, and their distinct forms.
struct Tokens {
  std::string_view text;
  std::vector<Token> items;
  std::vector<VocabularyEntry> vocabulary;
  /// First token of every sentence, and the number of tokens at the end.
  std::vector<std::uint32_t> sentence_starts;
  std::string letters;

  std::size_t size() const { return items.size(); }
  /// Case-folded, without marks ("goita" for "Goïta"); a view into this object.
  std::string_view folded(std::size_t token) const {
    return vocabulary[items[token].word].span.of(letters);
  }
  std::string_view written(std::size_t token) const { return items[token].span.of(text); }
};

/// The tokens of all sentences. `abbreviations` are folded words after which a full stop ends no
/// sentence and no name ("inc", "jr"); the text must outlive the result.
Tokens split_tokens(const Article& article, const segment::Segments& segments,
                    const WordList& abbreviations);

/// The currency sign that `text` begins or ends with: its size in bytes, else 0.
std::size_t leading_currency_sign(std::string_view text);
std::size_t trailing_currency_sign(std::string_view text);

/// 32-bit FNV-1a, the hash of every lookup here: the same in every build.
constexpr std::uint32_t hash_of(std::string_view bytes, std::uint32_t seed = 2166136261U) {
  for (char c : bytes) seed = (seed ^ static_cast<std::uint8_t>(c)) * 16777619U;
  return seed;
}

/// True for shapes that a name's first word has.
constexpr bool is_capitalized(Shape shape) {
  return shape == Shape::Title || shape == Shape::Upper || shape == Shape::Mixed ||
         shape == Shape::Initial;
}

/// True when one mention may reach across the gap.
constexpr bool is_joinable(Gap gap) {
  return gap == Gap::Space || gap == Gap::Hyphen || gap == Gap::Possessive ||
         gap == Gap::Ampersand || gap == Gap::None;
}

}  // namespace lens::entities

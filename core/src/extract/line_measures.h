#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/language_pack.h>

#include "extract/boilerplate_phrases.h"
#include "extract/candidate.h"

namespace lens::extract {

/// How a line ends, closing quotes and brackets aside.
enum class LineEnd : std::uint8_t { Open, Sentence, Colon, Comma, Ellipsis, Mark };

/// What one block of pasted text looks like by itself. Shares are in thousandths, so that
/// everything is whole numbers and every build measures the same.
struct LineMeasures {
  std::int32_t words = 0;
  std::int32_t characters = 0;
  /// Share of words in the language's stop word list; -1 when the language has none.
  std::int32_t stop_share = -1;
  /// Share of words that begin with a capital.
  std::int32_t capital_share = 0;
  std::int32_t digit_share = 0;  ///< of characters
  std::int32_t mark_share = 0;   ///< punctuation and symbols, of characters
  std::int32_t commas = 0;
  /// Sentence ends followed by a space, plus one at the end of the line.
  std::int32_t sentence_ends = 0;
  std::int32_t quotes = 0;
  LineEnd end = LineEnd::Open;
  bool starts_lower = false;
  bool starts_digit = false;
  bool starts_quote = false;
  bool all_upper = false;
  bool has_address = false;  ///< a URL or a mail address
  bool has_bar = false;      ///< "|", "»", "›", "•" or " / "
  bool has_copyright = false;
  /// A photographer's credit at the end, "REUTERS/Name", "(AP Photo/Name)", "Name/Getty Images".
  bool ends_with_credit = false;
  bool is_file_name = false;
  bool is_byline = false;
  /// Bytes of a date and its time, of the line's.
  std::int32_t date_share = 0;
  std::optional<PhraseMatch> phrase;
  std::int32_t phrase_share = 0;  ///< words of the phrase, of the line's
  /// FNV-1a of the folded words, for repeated lines.
  std::uint64_t hash = 0;
  /// The content words in `Measured::content_words`.
  std::uint32_t first_content_word = 0;
  std::uint32_t end_content_word = 0;

  /// Running text: sentences of some length.
  bool is_prose() const;
};

struct Measured {
  std::vector<LineMeasures> lines;
  /// Hashes of the words that are not stop words and longer than three letters, of all lines.
  std::vector<std::uint32_t> content_words;
};

/// Measures every candidate, with the stop words of `pack`. Linear in the text.
Measured measure_lines(const Candidates& candidates, const LanguagePack& pack);

}  // namespace lens::extract

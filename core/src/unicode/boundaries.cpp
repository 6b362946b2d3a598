#include "unicode/boundaries.h"

#include <memory>

#include <unicode/ubrk.h>
#include <unicode/utext.h>
#if __has_include(<unicode/lens_break_rules.h>)
#include <unicode/lens_break_rules.h>
#define LENS_HAS_BREAK_RULES 1
#endif

#include "base/check.h"
#include "unicode/text.h"

namespace lens::unicode {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

#if defined(LENS_HAS_BREAK_RULES)
UBreakIterator* open_rules(const unsigned char* begin, const unsigned char* end,
                           UErrorCode& status) {
  return ubrk_openBinaryRules(begin, static_cast<std::int32_t>(end - begin), nullptr, 0, &status);
}

/// The root locale's rules, straight from what scripts/setup linked in.
UBreakIterator* open_breaks(UBreakIteratorType type, UErrorCode& status) {
  if (type == UBRK_WORD) return open_rules(lens_word_rules, lens_word_rules_end, status);
  if (type == UBRK_SENTENCE) return open_rules(lens_sent_rules, lens_sent_rules_end, status);
  return open_rules(lens_char_rules, lens_char_rules_end, status);
}
#else
/// The root locale's rules, from the system's ICU.
UBreakIterator* open_breaks(UBreakIteratorType type, UErrorCode& status) {
  return ubrk_open(type, "", nullptr, 0, &status);
}
#endif

/// ICU's break iterator of the root locale over UTF-8. `text` must outlive it.
class Breaks {
 public:
  Breaks(UBreakIteratorType type, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(open_breaks(type, status));
    LENS_CHECK(U_SUCCESS(status));  // the rules are linked in
    set_text(text);
  }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;
  ~Breaks() { utext_close(&utext_); }

  /// Starts again on another text.
  void set_text(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utext_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    ubrk_setUText(iterator_.get(), &utext_, &status);
    LENS_CHECK(U_SUCCESS(status));
  }

  /// Moves to the next boundary; false at the text's end.
  bool next() {
    const std::int32_t position = ubrk_next(iterator_.get());
    if (position == UBRK_DONE) return false;
    position_ = static_cast<std::uint32_t>(position);
    return true;
  }
  std::uint32_t position() const { return position_; }
  std::int32_t status() const { return ubrk_getRuleStatus(iterator_.get()); }

 private:
  std::unique_ptr<UBreakIterator, CloseIterator> iterator_;
  UText utext_ = UTEXT_INITIALIZER;
  std::uint32_t position_ = 0;
};

PieceKind kind_of(std::int32_t status) {
  if (status < UBRK_WORD_NONE_LIMIT) return PieceKind::None;
  if (status < UBRK_WORD_NUMBER_LIMIT) return PieceKind::Number;
  if (status < UBRK_WORD_LETTER_LIMIT) return PieceKind::Letters;
  if (status < UBRK_WORD_KANA_LIMIT) return PieceKind::Kana;
  return PieceKind::Ideograph;
}

/// Where ICU has no dictionary it leaves a whole run of Han and kana in one piece. This appends
/// that run as single Han characters and runs of kana; what is neither (marks, selectors) stays
/// with the character before it.
void append_han_and_kana(std::string_view text, Span run, std::vector<Piece>& pieces) {
  std::size_t offset = run.begin;
  while (offset < run.end) {
    const auto begin = static_cast<std::uint32_t>(offset);
    const Script script = script_of(next_code_point(text, offset));
    const auto end = static_cast<std::uint32_t>(offset);
    const bool first = begin == run.begin;
    const bool is_kana = script == Script::Kana;
    if (script == Script::Han || (is_kana && (first || pieces.back().kind != PieceKind::Kana))) {
      pieces.push_back({{begin, end}, is_kana ? PieceKind::Kana : PieceKind::Ideograph});
    } else if (first) {
      pieces.push_back({{begin, end}, PieceKind::Ideograph});
    } else {
      pieces.back().span.end = end;
    }
  }
}

}  // namespace

std::vector<Piece> word_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  if (text.empty()) return pieces;
  pieces.reserve(text.size() / 3);  // English has about 2.8 bytes a piece
  Breaks breaks(UBRK_WORD, text);
  std::uint32_t begin = 0;
  while (breaks.next()) {
    const PieceKind kind = kind_of(breaks.status());
    const Span span = {begin, breaks.position()};
    if (kind == PieceKind::Ideograph) {
      append_han_and_kana(text, span, pieces);
    } else {
      pieces.push_back({span, kind});
    }
    begin = span.end;
  }
  return pieces;
}

std::vector<std::uint32_t> sentence_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  if (text.empty()) return ends;
  Breaks breaks(UBRK_SENTENCE, text);
  while (breaks.next()) ends.push_back(breaks.position());
  return ends;
}

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  if (text.empty()) return count;
  Breaks breaks(UBRK_CHARACTER, text);
  while (breaks.next()) ++count;
  return count;
}

}  // namespace lens::unicode

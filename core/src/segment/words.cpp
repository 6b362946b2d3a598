#include "segment/words.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "unicode/boundaries.h"
#include "unicode/text.h"

namespace lens::segment {
namespace {

using unicode::is_ascii_alpha;
using unicode::is_ascii_digit;
using unicode::Piece;
using unicode::PieceKind;

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_multibyte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool is_hyphen(std::string_view piece) {
  return piece == "-" || piece == "\u2010" || piece == "\u2011";
}

bool is_apostrophe(std::string_view piece) { return piece == "'" || piece == "\u2019"; }

bool is_currency_sign(std::string_view piece) {
  if (piece == "$" || piece == "£" || piece == "¥") return true;
  // U+20A0 to U+20BF are E2 82 A0 to E2 82 BF.
  return piece.size() == 3 && piece.starts_with("\xE2\x82") &&
         static_cast<unsigned char>(piece[2]) >= 0xA0;
}

/// Characters that may stand in a URL (RFC 3986); quotes and angle brackets end it.
bool is_url_character(char c) {
  if (c <= ' ' || is_multibyte(c)) return false;
  return std::string_view("<>\"\\^`{|}").find(c) == std::string_view::npos;
}

/// The end of the URL that begins at `begin`, without the punctuation of the sentence around it.
std::size_t url_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  bool has_bracket = false;
  while (end < text.size() && is_url_character(text[end])) {
    has_bracket = has_bracket || text[end] == '(';
    ++end;
  }
  const std::string_view trailing = has_bracket ? ".,;:!?'" : ".,;:!?')]";
  while (end > begin && trailing.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

bool starts_url(std::string_view rest) {
  for (const std::string_view scheme : {"https://", "http://", "ftp://", "www."}) {
    if (rest.size() > scheme.size() && is_url_character(rest[scheme.size()]) &&
        unicode::equals_ignoring_ascii_case(rest.substr(0, scheme.size()), scheme)) {
      return true;
    }
  }
  return false;
}

/// "U.S", "a.m", "Ph.D": letters in groups of at most two, one in the last, between stops.
bool is_initialism(std::string_view word) {
  std::size_t stops = 0;
  std::size_t run = 0;
  for (const char c : word) {
    if (c == '.') {
      if (run == 0 || run > 2) return false;
      run = 0;
      ++stops;
    } else if (is_ascii_alpha(c)) {
      ++run;
    } else {
      return false;
    }
  }
  return stops > 0 && run == 1;
}

void count_characters(std::string_view text, Word& word) {
  const std::string_view form = word.span.of(text);
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  for (std::size_t offset = 0; offset < form.size();) {
    if (!is_multibyte(form[offset])) {
      const char c = form[offset++];
      letters += is_ascii_alpha(c) ? 1 : 0;
      digits += is_ascii_digit(c) ? 1 : 0;
      continue;
    }
    const char32_t c = unicode::next_code_point(form, offset);
    letters += unicode::is_letter(c) ? 1 : 0;
    digits += unicode::is_digit(c) ? 1 : 0;
  }
  constexpr std::uint32_t kMost = std::numeric_limits<std::uint16_t>::max();
  word.characters = static_cast<std::uint16_t>(std::min(letters + digits, kMost));
  word.is_number = letters == 0 && digits > 0;
}

/// Goes once over the pieces between ICU's word boundaries and joins or splits them to words.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text), pieces_(unicode::word_pieces(text)) {}

  std::vector<Word> read() {
    words_.reserve(text_.size() / 6);
    while (at_ < pieces_.size()) {
      if (pieces_[at_].kind == PieceKind::None) {
        ++at_;
      } else {
        read_word();
      }
    }
    return std::move(words_);
  }

 private:
  std::string_view piece(std::size_t i) const { return pieces_[i].span.of(text_); }
  bool is_wordlike(std::size_t i) const {
    return i < pieces_.size() &&
           (pieces_[i].kind == PieceKind::Letters || pieces_[i].kind == PieceKind::Number);
  }

  void read_word() {
    if (!is_wordlike(at_)) {  // kana and ideographs stand alone
      add(pieces_[at_++].span);
      return;
    }
    const std::uint32_t begin = word_begin();
    if (starts_url(text_.substr(pieces_[at_].span.begin))) {
      read_url(begin);
      return;
    }
    std::uint32_t end = pieces_[at_].span.end;
    ++at_;
    for (;;) {
      if (takes_final_stop(begin, end)) end = pieces_[at_++].span.end;
      if (!joins_next()) break;
      end = pieces_[at_ + 1].span.end;
      at_ += 2;
    }
    add_split(begin, end);
  }

  /// The word's begin with the currency sign before it.
  std::uint32_t word_begin() const {
    const bool signed_number =
        at_ > 0 && is_ascii_digit(piece(at_)[0]) && is_currency_sign(piece(at_ - 1));
    return pieces_[signed_number ? at_ - 1 : at_].span.begin;
  }

  void read_url(std::uint32_t begin) {
    const auto end = static_cast<std::uint32_t>(url_end(text_, pieces_[at_].span.begin));
    std::uint32_t last = begin;
    while (at_ < pieces_.size() && pieces_[at_].span.begin < end) last = pieces_[at_++].span.end;
    add({begin, last});
  }

  /// True when the piece at `at_` is the last stop of an initialism.
  bool takes_final_stop(std::uint32_t begin, std::uint32_t end) const {
    // The longest initialisms in use ("U.S.S.R") have seven bytes.
    constexpr std::uint32_t kLongest = 16;
    return end - begin <= kLongest && at_ < pieces_.size() && piece(at_) == "." &&
           is_initialism(text_.substr(begin, end - begin));
  }

  /// True when the piece at `at_` joins its neighbours.
  bool joins_next() const {
    if (at_ >= pieces_.size() || pieces_[at_].kind != PieceKind::None || !is_wordlike(at_ + 1)) {
      return false;
    }
    const std::string_view joint = piece(at_);
    const char before = text_[pieces_[at_].span.begin - 1];
    const char after = text_[pieces_[at_].span.end];
    if (is_hyphen(joint) || joint == "@") return true;
    if (joint == "&") return is_ascii_upper(before) && is_ascii_upper(after);
    if (joint == ":" || joint == "/") return is_ascii_digit(before) && is_ascii_digit(after);
    return is_apostrophe(joint) && is_ascii_digit(before) && is_ascii_lower(after);
  }

  /// Splits at stops that lost their space.
  void add_split(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin + 1; i + 1 < end; ++i) {
      if (text_[i] != '.' || !is_glued_stop(text_, i)) continue;
      add({begin, i});
      begin = i + 1;
    }
    add({begin, end});
  }

  void add(Span span) {
    while (!span.empty() && text_[span.begin] == '_') ++span.begin;
    while (!span.empty() && text_[span.end - 1] == '_') --span.end;
    Word word;
    word.span = span;
    count_characters(text_, word);
    if (word.characters > 0) words_.push_back(word);
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
  std::vector<Word> words_;
  std::size_t at_ = 0;
};

/// True when an "@" follows before the run that `at` is in ends: "Jane.Doe@a.example".
bool is_in_address(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestName = 64;
  for (const char c : text.substr(at, kLongestName)) {
    if (c == '@') return true;
    if (!is_ascii_alpha(c) && !is_ascii_digit(c) && c != '.' && c != '_' && c != '-') return false;
  }
  return false;
}

}  // namespace

bool is_glued_stop(std::string_view text, std::size_t stop) {
  if (stop < 2 || stop + 2 >= text.size()) return false;
  const char next = text[stop + 1];
  const char second = text[stop + 2];
  if (!is_ascii_upper(next) || !(is_ascii_lower(second) || unicode::is_ascii_space(second))) {
    return false;
  }
  if (is_in_address(text, stop + 1)) return false;
  const char before = text[stop - 1];
  if (is_ascii_digit(before)) return true;
  // A lower-case word of at least two letters that is not itself a part of a name with stops.
  std::size_t begin = stop;
  constexpr std::size_t kLongestWord = 24;
  while (begin > 0 && stop - begin < kLongestWord && is_ascii_lower(text[begin - 1])) --begin;
  if (stop - begin < 2) return false;
  if (begin > 0 && is_ascii_upper(text[begin - 1])) --begin;
  return begin == 0 || std::string_view("./@_-").find(text[begin - 1]) == std::string_view::npos;
}

std::vector<Word> find_words(std::string_view text) { return WordReader(text).read(); }

}  // namespace lens::segment

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Code points, categories and folding over valid UTF-8. Every function takes any bytes: an invalid
/// sequence counts as one U+FFFD.
namespace lens::unicode {

/// What broken bytes read as.
inline constexpr char32_t kReplacement = 0xFFFD;

/// The code point at `offset` (at least 0x80), which moves behind it. Use `next_code_point`.
char32_t next_multibyte(std::string_view text, std::size_t& offset);

/// The code point at `offset`, which moves behind it; `offset` must be below the size.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte >= 0x80) return next_multibyte(text, offset);
  ++offset;
  return byte;
}
/// The code point that ends at `offset`, which moves before it; `offset` must be above 0.
char32_t previous_code_point(std::string_view text, std::size_t& offset);
/// Appends a code point as UTF-8.
void append(std::string& text, char32_t code_point);
std::size_t count_code_points(std::string_view text);
bool is_ascii(std::string_view text);
/// The offset of the first byte that is not ASCII at or behind `offset`, or the text's end.
std::size_t find_non_ascii(std::string_view text, std::size_t offset);

bool is_letter(char32_t c);       ///< general category L
bool is_upper(char32_t c);        ///< Lu or Lt
bool is_lower(char32_t c);        ///< Ll
bool is_digit(char32_t c);        ///< Nd
bool is_mark(char32_t c);         ///< M
bool is_space(char32_t c);        ///< White_Space, and U+200B, U+FEFF
bool is_punctuation(char32_t c);  ///< P
bool is_symbol(char32_t c);       ///< S
bool is_emoji(char32_t c);        ///< Extended_Pictographic
/// Quotation marks that open or close ("“", "«", "\"", …), with the apostrophes "'" and "’".
bool is_quote(char32_t c);
/// Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar: written without spaces between words.
bool is_unspaced_script(char32_t c);
/// A letter of a script that is written from right to left.
bool is_right_to_left(char32_t c);

/// Scripts that tell languages apart; everything else is Other.
enum class Script : std::uint8_t {
  Latin,
  Cyrillic,
  Greek,
  Arabic,
  Hebrew,
  Devanagari,
  Han,
  Kana,
  Hangul,
  Thai,
  Other,
  Common
};
Script script_of(char32_t c);

/// The first letter is upper or title case; what stands before it is skipped ("(Eve").
bool starts_with_upper(std::string_view word);
/// Every letter is upper case, and there is at least one.
bool is_all_upper(std::string_view text);

/// Full Unicode case folding. Broken bytes stay.
std::string fold_case(std::string_view text);
/// Lower case by Unicode's simple mapping, one code point to one (for showing and for word lists).
std::string to_lower(std::string_view text);
/// Case folding, then marks removed from letters and ligatures opened: "Goïta" gives "goita",
/// "Ærø" gives "aero". Marks that make another letter (kana voicing, Indic and Thai vowels) stay.
std::string fold_case_and_marks(std::string_view text);
/// Normalization form C.
std::string to_nfc(std::string_view text);

/// Without white space at either end; a view into `text`.
std::string_view trim(std::string_view text);
/// Runs of white space become one space; none at either end.
std::string collapse_space(std::string_view text);

/// Like C's, for ASCII only and for any locale.
constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char to_ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }
std::string to_ascii_lower(std::string_view text);
bool equals_ignoring_ascii_case(std::string_view a, std::string_view b);

}  // namespace lens::unicode

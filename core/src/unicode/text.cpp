#include "unicode/text.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "base/check.h"

// Categories come from ICU's tables, which are compiled in. Nearly every byte of most texts is
// ASCII, so each function answers for ASCII from a table of 128 flags and asks ICU for the rest.
namespace lens::unicode {
namespace {

enum AsciiFlag : std::uint8_t {
  kUpper = 1,
  kLower = 2,
  kDigit = 4,
  kSpace = 8,
  kPunctuation = 16,
  kSymbol = 32,
};

constexpr std::array<std::uint8_t, 128> make_ascii_flags() {
  std::array<std::uint8_t, 128> flags{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) flags[c] = kUpper;
  for (std::size_t c = 'a'; c <= 'z'; ++c) flags[c] = kLower;
  for (std::size_t c = '0'; c <= '9'; ++c) flags[c] = kDigit;
  for (std::size_t c = '\t'; c <= '\r'; ++c) flags[c] = kSpace;
  flags[' '] = kSpace;
  for (const char c : std::string_view("!\"#%&'()*,-./:;?@[\\]_{}")) {
    flags[static_cast<std::size_t>(c)] = kPunctuation;
  }
  for (const char c : std::string_view("$+<=>^`|~")) flags[static_cast<std::size_t>(c)] = kSymbol;
  return flags;
}

constexpr std::array<std::uint8_t, 128> kAsciiFlags = make_ascii_flags();

bool has(char32_t ascii, unsigned flags) { return (kAsciiFlags[ascii] & flags) != 0; }

bool in_categories(char32_t c, std::uint32_t mask) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & mask) != 0;
}

struct Range {
  char32_t first;
  char32_t last;
};

// Extended_Pictographic of emoji-data.txt 15.0, a property that ICU keeps in a data file which we
// do not carry. A test compares the table with the Unicode Character Database.
constexpr Range kPictographic[] = {
    {0xA9, 0xA9},       {0xAE, 0xAE},       {0x203C, 0x203C},   {0x2049, 0x2049},
    {0x2122, 0x2122},   {0x2139, 0x2139},   {0x2194, 0x2199},   {0x21A9, 0x21AA},
    {0x231A, 0x231B},   {0x2328, 0x2328},   {0x2388, 0x2388},   {0x23CF, 0x23CF},
    {0x23E9, 0x23F3},   {0x23F8, 0x23FA},   {0x24C2, 0x24C2},   {0x25AA, 0x25AB},
    {0x25B6, 0x25B6},   {0x25C0, 0x25C0},   {0x25FB, 0x25FE},   {0x2600, 0x2605},
    {0x2607, 0x2612},   {0x2614, 0x2685},   {0x2690, 0x2705},   {0x2708, 0x2712},
    {0x2714, 0x2714},   {0x2716, 0x2716},   {0x271D, 0x271D},   {0x2721, 0x2721},
    {0x2728, 0x2728},   {0x2733, 0x2734},   {0x2744, 0x2744},   {0x2747, 0x2747},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2763, 0x2767},   {0x2795, 0x2797},   {0x27A1, 0x27A1},   {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},   {0x2934, 0x2935},   {0x2B05, 0x2B07},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x3030, 0x3030},   {0x303D, 0x303D},
    {0x3297, 0x3297},   {0x3299, 0x3299},   {0x1F000, 0x1F0FF}, {0x1F10D, 0x1F10F},
    {0x1F12F, 0x1F12F}, {0x1F16C, 0x1F171}, {0x1F17E, 0x1F17F}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F1AD, 0x1F1E5}, {0x1F201, 0x1F20F}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A}, {0x1F23C, 0x1F23F}, {0x1F249, 0x1F3FA},
    {0x1F400, 0x1F53D}, {0x1F546, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F774, 0x1F77F},
    {0x1F7D5, 0x1F7FF}, {0x1F80C, 0x1F80F}, {0x1F848, 0x1F84F}, {0x1F85A, 0x1F85F},
    {0x1F888, 0x1F88F}, {0x1F8AE, 0x1F8FF}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1FAFF}, {0x1FC00, 0x1FFFD}};

UScriptCode icu_script(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// True when a white space character can begin with this byte.
bool may_begin_space(unsigned char byte) {
  if (byte < 0x80) return has(byte, kSpace);
  return byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

/// The offset behind the white space that begins at `offset`, or `offset` itself.
std::size_t skip_space(std::string_view text, std::size_t offset) {
  while (offset < text.size() && may_begin_space(static_cast<unsigned char>(text[offset]))) {
    std::size_t next = offset;
    if (!is_space(next_code_point(text, next))) break;
    offset = next;
  }
  return offset;
}

/// The offset of the first white space at or behind `offset`, or the text's end.
std::size_t find_space(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    if (!may_begin_space(static_cast<unsigned char>(text[offset]))) {
      ++offset;
      continue;
    }
    std::size_t next = offset;
    if (is_space(next_code_point(text, next))) break;
    offset = next;
  }
  return offset;
}

}  // namespace

char32_t next_multibyte(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset++]);
  if (lead < 0xC2 || lead > 0xF4) return kReplacement;
  const unsigned more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  // The second byte's range excludes overlong forms, surrogates and what is beyond U+10FFFF.
  unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  char32_t c = lead & (0x3FU >> more);
  for (unsigned i = 0; i < more; ++i) {
    const unsigned byte = offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
    if (byte < lowest || byte > highest) return kReplacement;
    c = c << 6 | (byte & 0x3F);
    ++offset;
    lowest = 0x80;
    highest = 0xBF;
  }
  return c;
}

char32_t previous_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(text[offset - 1]);
  if (byte < 0x80) {
    --offset;
    return byte;
  }
  // ICU counts in 32 bits; a code point is never longer than four bytes.
  const std::size_t base = offset < 4 ? 0 : offset - 4;
  const char* bytes = text.data() + base;
  auto position = static_cast<std::int32_t>(offset - base);
  UChar32 c = 0;
  U8_PREV_OR_FFFD(bytes, 0, position, c);
  offset = base + static_cast<std::size_t>(position);
  return static_cast<char32_t>(c);
}

void append(std::string& text, char32_t code_point) {
  LENS_CHECK(code_point <= 0x10FFFF);
  char bytes[4];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, code_point);
  text.append(bytes, size);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) next_code_point(text, offset);
  return count;
}

bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) bits = static_cast<unsigned char>(bits | static_cast<unsigned char>(c));
  return bits < 0x80;
}

std::size_t find_non_ascii(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t word = 0;
  while (offset + sizeof word <= text.size()) {
    std::memcpy(&word, text.data() + offset, sizeof word);
    if ((word & kHighBits) != 0) break;
    offset += sizeof word;
  }
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  return offset;
}

bool is_letter(char32_t c) {
  return c < 0x80 ? has(c, kUpper | kLower) : in_categories(c, U_GC_L_MASK);
}

bool is_upper(char32_t c) {
  return c < 0x80 ? has(c, kUpper) : in_categories(c, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_lower(char32_t c) { return c < 0x80 ? has(c, kLower) : in_categories(c, U_GC_LL_MASK); }

bool is_digit(char32_t c) { return c < 0x80 ? has(c, kDigit) : in_categories(c, U_GC_ND_MASK); }

bool is_mark(char32_t c) { return c >= 0x300 && in_categories(c, U_GC_M_MASK); }

bool is_space(char32_t c) {
  if (c < 0x80) return has(c, kSpace);
  if (c < 0x1680) return c == 0x85 || c == 0xA0;
  if (c >= 0x2000 && c <= 0x200B) return true;
  return c == 0x1680 || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

bool is_punctuation(char32_t c) {
  return c < 0x80 ? has(c, kPunctuation) : in_categories(c, U_GC_P_MASK);
}

bool is_symbol(char32_t c) { return c < 0x80 ? has(c, kSymbol) : in_categories(c, U_GC_S_MASK); }

bool is_emoji(char32_t c) {
  if (c < 0xA9) return false;
  const Range* range =
      std::lower_bound(std::begin(kPictographic), std::end(kPictographic), c,
                       [](const Range& r, char32_t value) { return r.last < value; });
  return range != std::end(kPictographic) && range->first <= c;
}

bool is_quote(char32_t c) {
  if (c < 0x80) return c == '"' || c == '\'';
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK) != 0;
}

bool is_unspaced_script(char32_t c) {
  if (c < 0xE00) return false;
  switch (icu_script(c)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

bool is_right_to_left(char32_t c) {
  return c >= 0x590 && u_isalpha(static_cast<UChar32>(c)) && uscript_isRightToLeft(icu_script(c));
}

Script script_of(char32_t c) {
  if (c < 0x80) return has(c, kUpper | kLower) ? Script::Latin : Script::Common;
  switch (icu_script(c)) {
    case USCRIPT_LATIN:
      return Script::Latin;
    case USCRIPT_CYRILLIC:
      return Script::Cyrillic;
    case USCRIPT_GREEK:
      return Script::Greek;
    case USCRIPT_ARABIC:
      return Script::Arabic;
    case USCRIPT_HEBREW:
      return Script::Hebrew;
    case USCRIPT_DEVANAGARI:
      return Script::Devanagari;
    case USCRIPT_HAN:
      return Script::Han;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return Script::Kana;
    case USCRIPT_HANGUL:
      return Script::Hangul;
    case USCRIPT_THAI:
      return Script::Thai;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::Common;
    default:
      return Script::Other;
  }
}

bool starts_with_upper(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = next_code_point(word, offset);
    if (is_letter(c)) return is_upper(c);
  }
  return false;
}

bool is_all_upper(std::string_view text) {
  bool found = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_letter(c)) continue;
    if (!is_upper(c)) return false;
    found = true;
  }
  return found;
}

std::string_view trim(std::string_view text) {
  text.remove_prefix(skip_space(text, 0));
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t before = end;
    if (!is_space(previous_code_point(text, before))) break;
    end = before;
  }
  return text.substr(0, end);
}

std::string collapse_space(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t begin = skip_space(text, 0); begin < text.size();) {
    const std::size_t end = find_space(text, begin);
    if (!result.empty()) result += ' ';
    result.append(text, begin, end - begin);
    begin = skip_space(text, end);
  }
  return result;
}

std::string to_ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = to_ascii_lower(c);
  return result;
}

bool equals_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return to_ascii_lower(x) == to_ascii_lower(y); });
}

}  // namespace lens::unicode

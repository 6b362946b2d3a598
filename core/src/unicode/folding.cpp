#include <array>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "unicode/text.h"

// The part of text.h that changes text: case, marks and normalization, by ICU; ASCII, which is
// nearly all there is, without it.
namespace lens::unicode {
namespace {

icu::StringPiece piece_of(std::string_view text) {
  return icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
}

/// Letters that fold to other letters without having a decomposition; already lower case.
struct Letter {
  char32_t from;
  std::string_view to;
};

constexpr Letter kLetters[] = {
    {U'æ', "ae"}, {U'ð', "d"},  {U'ø', "o"}, {U'þ', "th"}, {U'đ', "d"}, {U'ħ', "h"},  {U'ı', "i"},
    {U'ĳ', "ij"}, {U'ĸ', "k"},  {U'ŀ', "l"}, {U'ł', "l"},  {U'ŋ', "n"}, {U'œ', "oe"}, {U'ŧ', "t"},
    {U'ƀ', "b"},  {U'ƒ', "f"},  {U'ƙ', "k"}, {U'ƚ', "l"},  {U'ƴ', "y"}, {U'ƶ', "z"},  {U'ǆ', "dz"},
    {U'ǉ', "lj"}, {U'ǌ', "nj"}, {U'ǥ', "g"}, {U'ǳ', "dz"}, {U'ȼ', "c"}, {U'ɇ', "e"},  {U'ɉ', "j"},
    {U'ɍ', "r"},  {U'ɏ', "y"},  {U'ɓ', "b"}, {U'ɖ', "d"},  {U'ɗ', "d"}, {U'ɨ', "i"},  {U'ɫ', "l"},
    {U'ʉ', "u"},  {U'ⱥ', "a"},  {U'ⱦ', "t"}};

/// What `c` folds to by the table; empty when it is not there.
std::string_view folded_letter(char32_t c) {
  for (const Letter& letter : kLetters) {
    if (letter.from == c) return letter.to;
  }
  return {};
}

/// True for accents, points and harakat: marks that a reader may leave out. By the canonical
/// combining class (UAX #44, table 15): fixed positions 10 to 36 are Hebrew, Arabic and Syriac
/// points, 200 and above are marks placed around any letter. Nuktas (7), kana voicing (8), viramas
/// (9) and the vowels of South Asia (0, 84 to 132) make another syllable.
bool is_removable_mark(char32_t c) {
  if (c < 0x300) return false;
  const unsigned combining_class = u_getCombiningClass(static_cast<UChar32>(c));
  return (combining_class >= 10 && combining_class <= 36) || combining_class >= 200;
}

/// Appends `c` without its marks.
void append_without_marks(std::string& result, char32_t c, const icu::Normalizer2& nfd) {
  if (is_removable_mark(c)) return;
  if (const std::string_view letter = folded_letter(c); !letter.empty()) {
    result += letter;
    return;
  }
  icu::UnicodeString parts;
  if (!nfd.getDecomposition(static_cast<UChar32>(c), parts)) {
    append(result, c);
    return;
  }
  const std::size_t before = result.size();
  bool removed = false;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(parts.char32At(i));
    if (is_removable_mark(part)) {
      removed = true;
    } else if (const std::string_view letter = folded_letter(part); !letter.empty()) {
      result += letter;
    } else {
      append(result, part);
    }
  }
  if (removed) return;
  // Hangul syllables, voiced kana and the like stay composed.
  result.resize(before);
  append(result, c);
}

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return to_ascii_lower(text);
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece_of(text), sink, nullptr, status);
  return result;
}

// ICU's own string function depends on its locales: 48 kB of WebAssembly by the link map.
std::string to_lower(std::string_view text) {
  if (is_ascii(text)) return to_ascii_lower(text);
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    append(result, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return result;
}

std::string fold_case_and_marks(std::string_view text) {
  if (is_ascii(text)) return to_ascii_lower(text);
  const std::string folded = fold_case(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (nfd == nullptr) return folded;
  std::string result;
  result.reserve(folded.size());
  for (std::size_t offset = 0; offset < folded.size();) {
    const char32_t c = next_code_point(folded, offset);
    if (c < 0x80) {
      result += static_cast<char>(c);
    } else {
      append_without_marks(result, c, *nfd);
    }
  }
  return result;
}

std::string to_nfc(std::string_view text) {
  // Below U+0300 (whose first byte is 0xCC) everything is in form C.
  bool may_change = false;
  for (const char c : text) may_change |= static_cast<unsigned char>(c) >= 0xCC;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = may_change ? icu::Normalizer2::getNFCInstance(status) : nullptr;
  if (nfc == nullptr) return std::string(text);
  std::string result;
  result.reserve(text.size());
  icu::StringByteSink<std::string> sink(&result);
  nfc->normalizeUTF8(0, piece_of(text), sink, nullptr, status);
  return result;
}

}  // namespace lens::unicode

#include "unicode/detection.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "unicode/text.h"

// Each legacy encoding is tried on the bytes and scored by how many of its characters are among
// the most frequent ones of the languages written in it: the dozen commonest syllables, kana or
// letters make up a third to a half of any running text, and almost nothing of a text that is read
// in the wrong encoding. Weak spots: texts of a few words, text in capitals only, and alphabets
// that differ from Western Europe's in a few letters and have no row here (Romanian, Baltic, …).
namespace lens::unicode {
namespace {

constexpr std::size_t kSampleBytes = 65536;

/// A NUL share that only text in two-byte units reaches on one side; spaces and line ends alone
/// make 10 % of it in Chinese.
constexpr double kMinNulShare = 0.05;

/// Fewer characters than this say nothing.
constexpr std::size_t kMinCharacters = 4;

/// Sequences that an encoding does not have, per character; a right guess has none but for a
/// damaged byte.
constexpr double kMaxInvalidShare = 0.02;

// The least share of frequent characters, about half of what running text has (news in Chinese
// 8 %). Measured, 2026-11: of 197 pages in 11 languages of the development set, put into their
// legacy encoding without its name, all were told but one in Polish.
constexpr double kMinKana = 0.2;
constexpr double kMinHanzi = 0.05;
constexpr double kMinHangul = 0.12;
constexpr double kMinLetters = 0.4;

/// Share of the high bytes that must be letters of the alphabet.
constexpr double kMinLatinLetters = 0.9;

/// Share of high bytes beside another one: words of Cyrillic, Greek, … are nothing else, while
/// accented letters of Latin stand alone.
constexpr double kMinRuns = 0.7;

// The 41 commonest characters of Chinese (in GBK both simplified and traditional) and the 29
// commonest syllables of Korean, by their bytes.
constexpr std::array<std::uint16_t, 53> kFrequentGbk = {
    0x81ED, 0x8280, 0x8283, 0x87F8, 0x9572, 0x95FE, 0x9EE9, 0xB2BB, 0xB3F6, 0xB4F3, 0xB5BD,
    0xB5C3, 0xB5C4, 0xB5D8, 0xB8F6, 0xB9FA, 0xBACD, 0xBAF3, 0xBBE1, 0xBECD, 0xC0B4, 0xC0EF,
    0xC1CB, 0xC3C7, 0xC4C7, 0xC4E3, 0xC4EA, 0xC8CB, 0xC9CF, 0xC9FA, 0xCAB1, 0xCAC7, 0xCBB5,
    0xCBFB, 0xCBFD, 0xCEAA, 0xCED2, 0xD165, 0xD2AA, 0xD2B2, 0xD2BB, 0xD2D4, 0xD3D0, 0xD4DA,
    0xD566, 0xD5E2, 0xD6D0, 0xD6F8, 0xD7C5, 0xD7D3, 0xD7D4, 0xDF40, 0xE1E1};
constexpr std::array<std::uint16_t, 41> kFrequentBig5 = {
    0xA440, 0xA446, 0xA448, 0xA457, 0xA45D, 0xA46A, 0xA46C, 0xA4A3, 0xA4A4, 0xA548, 0xA54C,
    0xA558, 0xA5CD, 0xA661, 0xA662, 0xA66F, 0xA67E, 0xA6B3, 0xA6DB, 0xA741, 0xA7DA, 0xA8BA,
    0xA8D3, 0xA8EC, 0xA94D, 0xAABA, 0xABE1, 0xAC4F, 0xACB0, 0xAD6E, 0xADCC, 0xADD3, 0xAEC9,
    0xB0EA, 0xB16F, 0xB36F, 0xB44E, 0xB5DB, 0xB77C, 0xB8CC, 0xBBA1};
constexpr std::array<std::uint16_t, 29> kFrequentEucKr = {
    0xB0A1, 0xB0ED, 0xB1D7, 0xB1E2, 0xB3AA, 0xB4C2, 0xB4D9, 0xB4EB, 0xB5B5, 0xB5E9,
    0xB7CE, 0xB8A6, 0xB8AE, 0xBBE7, 0xBCAD, 0xBDC3, 0xBEEE, 0xBFA1, 0xC0BA, 0xC0BB,
    0xC0C7, 0xC0CC, 0xC0CE, 0xC0DA, 0xC1A4, 0xC1F6, 0xC7CF, 0xC7D1, 0xC7D8};

bool in(unsigned byte, unsigned first, unsigned last) { return byte >= first && byte <= last; }

bool is_frequent_gbk(unsigned pair) {
  return std::binary_search(kFrequentGbk.begin(), kFrequentGbk.end(), pair);
}
bool is_frequent_big5(unsigned pair) {
  return std::binary_search(kFrequentBig5.begin(), kFrequentBig5.end(), pair);
}
bool is_frequent_euc_kr(unsigned pair) {
  return std::binary_search(kFrequentEucKr.begin(), kFrequentEucKr.end(), pair);
}
bool is_kana_euc_jp(unsigned pair) { return in(pair, 0xA4A1, 0xA4F3) || in(pair, 0xA5A1, 0xA5F6); }
bool is_kana_shift_jis(unsigned pair) {
  return in(pair, 0x829F, 0x82F1) || in(pair, 0x8340, 0x8396);
}

bool is_gbk(unsigned lead, unsigned trail) {
  return in(lead, 0x81, 0xFE) && in(trail, 0x40, 0xFE) && trail != 0x7F;
}
bool is_big5(unsigned lead, unsigned trail) {
  return in(lead, 0x81, 0xFE) && (in(trail, 0x40, 0x7E) || in(trail, 0xA1, 0xFE));
}
bool is_euc_kr(unsigned lead, unsigned trail) {
  return in(lead, 0x81, 0xFE) &&
         (in(trail, 0x41, 0x5A) || in(trail, 0x61, 0x7A) || in(trail, 0x81, 0xFE));
}
bool is_euc_jp(unsigned lead, unsigned trail) {
  return (in(lead, 0xA1, 0xFE) || lead == 0x8E || lead == 0x8F) && in(trail, 0xA1, 0xFE);
}
bool is_shift_jis(unsigned lead, unsigned trail) {
  return (in(lead, 0x81, 0x9F) || in(lead, 0xE0, 0xFC)) && in(trail, 0x40, 0xFC) && trail != 0x7F;
}

/// An encoding with characters of two bytes.
struct Pairs {
  std::string_view name;
  bool (*is_pair)(unsigned lead, unsigned trail);
  bool (*is_frequent)(unsigned pair);
  double min_frequent;
  /// Lone bytes from here to 0xDF are characters (the half-width kana of Shift_JIS).
  unsigned first_single = 0x100;
};

constexpr Pairs kPairEncodings[] = {
    {"gbk", is_gbk, is_frequent_gbk, kMinHanzi},
    {"big5", is_big5, is_frequent_big5, kMinHanzi},
    {"euc-kr", is_euc_kr, is_frequent_euc_kr, kMinHangul},
    {"euc-jp", is_euc_jp, is_kana_euc_jp, kMinKana},
    {"shift_jis", is_shift_jis, is_kana_shift_jis, kMinKana, 0xA1},
};

/// An encoding of an alphabet, by the bytes of its commonest letters: eight, or twelve of Thai,
/// which has many.
struct Letters {
  std::string_view name;
  std::string_view frequent;
};

constexpr Letters kLetterEncodings[] = {
    {"windows-1251", "\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0"},
    {"koi8-r", "\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2"},
    {"ibm866", "\xAE\xA5\xA0\xA8\xAD\xE2\xE1\xE0"},
    {"iso-8859-5", "\xDE\xD5\xD0\xD8\xDD\xE2\xE1\xE0"},
    {"windows-1253", "\xE1\xEF\xF4\xE9\xE5\xED\xF3\xF5"},
    {"windows-1255", "\xE9\xE5\xE4\xEC\xE0\xF8\xFA\xEE"},
    {"windows-1256", "\xC7\xE1\xED\xE3\xE4\xE6\xCA\xD1"},
    {"windows-874", "\xD2\xB9\xC3\xCD\xE8\xA1\xD1\xC2\xE0\xA7\xCA\xB7"},
};

/// An encoding of a Latin alphabet: nearly all high bytes are among its letters, and some of those
/// that windows-1252 would read as another letter or sign are frequent.
struct LatinLetters {
  std::string_view name;
  std::string_view letters;
  std::string_view telling;
  double min_telling;
};

constexpr LatinLetters kLatinEncodings[] = {
    // Polish, Czech, Hungarian, Turkish
    {"windows-1250", "\xB3\xB9\xBF\xEA\x9C\xE6\xF3\xF1\x9F\x8C\xA3\xAF", "\xB3\xB9\xBF", 0.2},
    {"windows-1250", "\xE1\xED\xEC\xE9\xE8\xF8\x9A\x9E\xFD\xF9\x8A\x8E\xC8\xFA\xF3", "\xEC\xF8\x9E",
     0.2},
    {"windows-1250", "\xE1\xE9\xED\xF3\xF6\xF5\xFA\xFC\xFB\xC1\xC9", "\xF5\xFB", 0.08},
    {"windows-1254", "\xFD\xFE\xF0\xFC\xF6\xE7\xDD\xDE\xD6\xDC\xC7\xE2", "\xFD", 0.15},
};

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// How many times the least share of frequent characters there is; 0 when it is not this encoding.
double score(std::string_view bytes, const Pairs& encoding) {
  std::size_t characters = 0, frequent = 0, invalid = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte_at(bytes, i++);
    if (lead < 0x80) continue;
    ++characters;
    if (in(lead, encoding.first_single, 0xDF)) continue;
    if (i == bytes.size()) break;
    const unsigned trail = byte_at(bytes, i);
    if (!encoding.is_pair(lead, trail)) {
      ++invalid;
      continue;
    }
    frequent += encoding.is_frequent(lead << 8 | trail) ? 1 : 0;
    ++i;
  }
  if (characters < kMinCharacters || share(invalid, characters) > kMaxInvalidShare) return 0;
  return share(frequent, characters) / encoding.min_frequent;
}

double score(std::string_view bytes, const Letters& encoding) {
  std::size_t characters = 0, frequent = 0, in_runs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (byte_at(bytes, i) < 0x80) continue;
    ++characters;
    frequent += encoding.frequent.find(bytes[i]) != std::string_view::npos ? 1 : 0;
    const bool before = i > 0 && byte_at(bytes, i - 1) >= 0x80;
    const bool after = i + 1 < bytes.size() && byte_at(bytes, i + 1) >= 0x80;
    in_runs += before || after ? 1 : 0;
  }
  if (characters < kMinCharacters || share(in_runs, characters) < kMinRuns) return 0;
  return share(frequent, characters) / kMinLetters;
}

double score(std::string_view bytes, const LatinLetters& encoding) {
  std::size_t characters = 0, letters = 0, telling = 0;
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    if (byte_at(bytes, i) < 0x80 || !is_ascii_alpha(bytes[i - 1])) continue;  // inside a word
    ++characters;
    letters += encoding.letters.find(bytes[i]) != std::string_view::npos ? 1 : 0;
    telling += encoding.telling.find(bytes[i]) != std::string_view::npos ? 1 : 0;
  }
  if (characters < kMinCharacters || share(letters, characters) < kMinLatinLetters) return 0;
  return share(telling, characters) / encoding.min_telling;
}

}  // namespace

Utf8Counts count_utf8(std::string_view bytes) {
  Utf8Counts counts;
  for (std::size_t i = find_non_ascii(bytes, 0); i < bytes.size(); i = find_non_ascii(bytes, i)) {
    const std::size_t begin = i;
    const char32_t c = next_multibyte(bytes, i);
    const bool is_broken = c == kReplacement && bytes.substr(begin, i - begin) != "\uFFFD";
    ++(is_broken ? counts.invalid : counts.valid);
  }
  return counts;
}

std::string_view detect_utf16(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0' ? 1 : 0;
  const std::size_t units = sample.size() / 2;
  if (units < 2) return {};
  const auto is_one_sided = [&](std::size_t many, std::size_t few) {
    return share(many, units) >= kMinNulShare && few * 10 <= many;
  };
  if (is_one_sided(nuls[1], nuls[0])) return "utf-16le";
  return is_one_sided(nuls[0], nuls[1]) ? "utf-16be" : std::string_view();
}

std::string_view guess_legacy(std::string_view bytes) {
  const std::string_view sample = bytes.substr(find_non_ascii(bytes, 0), kSampleBytes);
  std::string_view best = "windows-1252";
  double best_score = 1;
  const auto consider = [&](const auto& encoding) {
    const double value = score(sample, encoding);
    if (value <= best_score) return;
    best = encoding.name;
    best_score = value;
  };
  for (const LatinLetters& encoding : kLatinEncodings) consider(encoding);
  for (const Letters& encoding : kLetterEncodings) consider(encoding);
  for (const Pairs& encoding : kPairEncodings) consider(encoding);
  return best;
}

bool looks_like_iso_2022_jp(std::string_view bytes) {
  return is_ascii(bytes) && (bytes.find("\x1B$B") != std::string_view::npos ||
                             bytes.find("\x1B$@") != std::string_view::npos);
}

}  // namespace lens::unicode

#include "unicode/encodings.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>

#include "unicode/decode.h"
#include "unicode/text.h"

// UTF-16, windows-1252, iso-8859-16 (which ICU does not have) and x-user-defined are read here; the
// others by ICU's converters, which only the native build carries.
namespace lens::unicode {
namespace {

/// An encoding of the WHATWG Encoding Standard (2024), section 4.2.
struct Encoding {
  std::string_view name;
  const char* converter;    // ICU's, if it is one that ICU reads for us
  std::string_view labels;  // with single spaces between
};

constexpr Encoding kEncodings[] = {
    {"utf-8", "", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    {"ibm866", "ibm-866_P100-1995", "866 cp866 csibm866 ibm866"},
    {"iso-8859-2", "ibm-912_P100-1995",
     "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 "
     "l2 latin2"},
    {"iso-8859-3", "ibm-913_P100-2000",
     "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 "
     "l3 latin3"},
    {"iso-8859-4", "ibm-914_P100-1995",
     "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 "
     "l4 latin4"},
    {"iso-8859-5", "ibm-915_P100-1995",
     "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
     "iso_8859-5:1988"},
    {"iso-8859-6", "ibm-1089_P100-1995",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
     "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 "
     "iso_8859-6:1987"},
    {"iso-8859-7", "ibm-9005_X110-2007",
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 "
     "iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    {"iso-8859-8", "ibm-5012_P100-1999",
     "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 "
     "iso88598 iso_8859-8 iso_8859-8:1988 visual"},
    {"iso-8859-8-i", "ibm-5012_P100-1999", "csiso88598i iso-8859-8-i logical"},
    {"iso-8859-10", "iso-8859_10-1998",
     "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"iso-8859-13", "ibm-921_P100-1995", "iso-8859-13 iso8859-13 iso885913"},
    {"iso-8859-14", "iso-8859_14-1998", "iso-8859-14 iso8859-14 iso885914"},
    {"iso-8859-15", "ibm-923_P100-1998",
     "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    {"iso-8859-16", "", "iso-8859-16"},
    {"koi8-r", "ibm-878_P100-1996", "cskoi8r koi koi8 koi8-r koi8_r"},
    {"koi8-u", "ibm-1168_P100-2002", "koi8-ru koi8-u"},
    {"macintosh", "macos-0_2-10.2", "csmacintosh mac macintosh x-mac-roman"},
    {"windows-874", "windows-874-2000",
     "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    {"windows-1250", "ibm-5346_P100-1998", "cp1250 windows-1250 x-cp1250"},
    {"windows-1251", "ibm-5347_P100-1998", "cp1251 windows-1251 x-cp1251"},
    {"windows-1252", "",
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 "
     "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 "
     "x-cp1252"},
    {"windows-1253", "ibm-5349_P100-1998", "cp1253 windows-1253 x-cp1253"},
    {"windows-1254", "ibm-5350_P100-1998",
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
     "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"},
    {"windows-1255", "ibm-9447_P100-2002", "cp1255 windows-1255 x-cp1255"},
    {"windows-1256", "ibm-9448_X100-2005", "cp1256 windows-1256 x-cp1256"},
    {"windows-1257", "ibm-9449_P100-2002", "cp1257 windows-1257 x-cp1257"},
    {"windows-1258", "ibm-5354_P100-1998", "cp1258 windows-1258 x-cp1258"},
    {"x-mac-cyrillic", "macos-7_3-10.2", "x-mac-cyrillic x-mac-ukrainian"},
    {"gbk", "gb18030",
     "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    {"gb18030", "gb18030", "gb18030"},
    {"big5", "ibm-1375_P100-2008", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"euc-jp", "euc-jp-2007", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    {"iso-2022-jp", "ISO-2022-JP", "csiso2022jp iso-2022-jp"},
    {"shift_jis", "ibm-943_P15A-2003",
     "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    {"euc-kr", "windows-949-2000",
     "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 "
     "ksc5601 ksc_5601 windows-949"},
    {"replacement", "",
     "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"},
    {"utf-16be", "", "unicodefffe utf-16be"},
    {"utf-16le", "", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
    {"x-user-defined", "", "x-user-defined"},
};

/// windows-1252, 0x80 to 0x9F; the rest is Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// iso-8859-16, 0xA0 to 0xFF; below it is Latin-1.
constexpr std::array<char16_t, 96> kIso8859Part16 = {
    0x00A0, 0x0104, 0x0105, 0x0141, 0x20AC, 0x201E, 0x0160, 0x00A7, 0x0161, 0x00A9, 0x0218, 0x00AB,
    0x0179, 0x00AD, 0x017A, 0x017B, 0x00B0, 0x00B1, 0x010C, 0x0142, 0x017D, 0x201D, 0x00B6, 0x00B7,
    0x017E, 0x010D, 0x0219, 0x00BB, 0x0152, 0x0153, 0x0178, 0x017C, 0x00C0, 0x00C1, 0x00C2, 0x0102,
    0x00C4, 0x0106, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF,
    0x0110, 0x0143, 0x00D2, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x015A, 0x0170, 0x00D9, 0x00DA, 0x00DB,
    0x00DC, 0x0118, 0x021A, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x0107, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x0111, 0x0144, 0x00F2, 0x00F3,
    0x00F4, 0x0151, 0x00F6, 0x015B, 0x0171, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x0119, 0x021B, 0x00FF};

bool has_label(std::string_view labels, std::string_view label) {
  while (!labels.empty()) {
    const std::size_t end = std::min(labels.find(' '), labels.size());
    if (labels.substr(0, end) == label) return true;
    labels.remove_prefix(std::min(end + 1, labels.size()));
  }
  return false;
}

const Encoding* find_encoding(std::string_view name) {
  for (const Encoding& encoding : kEncodings) {
    if (encoding.name == name) return &encoding;
  }
  return nullptr;
}

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

char32_t iso_8859_16(unsigned char byte) {
  return byte >= 0xA0 ? kIso8859Part16[byte - 0xA0] : byte;
}

char32_t x_user_defined(unsigned char byte) { return byte < 0x80 ? byte : 0xF700U + byte; }

Transcoded from_single_bytes(std::string_view bytes, char32_t (*code_point)(unsigned char)) {
  Transcoded result;
  result.text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) append(result.text, code_point(static_cast<unsigned char>(c)));
  return result;
}

#if UCONFIG_NO_LEGACY_CONVERSION
constexpr bool kHasConverters = false;
Transcoded from_converter(std::string_view bytes, const char*) {
  return from_single_bytes(bytes, windows_1252);
}
#else
constexpr bool kHasConverters = true;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\uFFFD"); at != std::string_view::npos;
       at = text.find("\uFFFD", at + 3)) {
    ++count;
  }
  return count;
}

/// ICU writes U+FFFD for what the encoding does not have.
Transcoded from_converter(std::string_view bytes, const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) return from_single_bytes(bytes, windows_1252);
  Transcoded result;
  // A byte is never more than one character of three bytes.
  result.text.resize(bytes.size() * 3 + 16);
  const std::int32_t size = ucnv_toAlgorithmic(
      UCNV_UTF8, converter.get(), result.text.data(), static_cast<std::int32_t>(result.text.size()),
      bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return from_single_bytes(bytes, windows_1252);
  result.text.resize(static_cast<std::size_t>(size));
  result.text.shrink_to_fit();
  result.invalid = count_replacements(result.text);
  return result;
}
#endif

}  // namespace

std::string_view encoding_from_label(std::string_view label) {
  while (!label.empty() && is_ascii_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_ascii_space(label.back())) label.remove_suffix(1);
  const std::string lower = to_ascii_lower(label);
  for (const Encoding& encoding : kEncodings) {
    if (has_label(encoding.labels, lower)) return encoding.name;
  }
  return {};
}

Transcoded from_utf16(std::string_view bytes, bool big_endian) {
  Transcoded result;
  result.text.reserve(bytes.size() + bytes.size() / 8);
  const auto unit_at = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit_at(i);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = c < 0xDC00 && i + 3 < bytes.size() ? unit_at(i + 2) : 0;
      const bool is_pair = low >= 0xDC00 && low < 0xE000;
      c = is_pair ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : kReplacement;
      is_pair ? i += 2 : ++result.invalid;
    }
    append(result.text, c);
  }
  if (i < bytes.size()) {
    append(result.text, kReplacement);
    ++result.invalid;
  }
  return result;
}

bool can_decode(std::string_view encoding) {
  const Encoding* found = find_encoding(encoding);
  if (found == nullptr || found->name == "replacement") return false;
  return kHasConverters || *found->converter == '\0';
}

Transcoded from_legacy(std::string_view bytes, std::string_view encoding) {
  if (encoding == "utf-16le" || encoding == "utf-16be") {
    return from_utf16(bytes, encoding == "utf-16be");
  }
  if (encoding == "iso-8859-16") return from_single_bytes(bytes, iso_8859_16);
  if (encoding == "x-user-defined") return from_single_bytes(bytes, x_user_defined);
  const Encoding* found = find_encoding(encoding);
  if (found == nullptr || *found->converter == '\0') return from_single_bytes(bytes, windows_1252);
  return from_converter(bytes, found->converter);
}

}  // namespace lens::unicode

#include "unicode/encodings.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "unicode/decode.h"

using namespace lens::unicode;

TEST_CASE("labels of the Encoding Standard have a name") {
  struct Row {
    std::string_view label, expected;
  };
  const Row rows[] = {
      {"utf-8", "utf-8"},
      {" UTF8\n", "utf-8"},
      {"latin1", "windows-1252"},
      {"US-ASCII", "windows-1252"},
      {"iso-8859-1", "windows-1252"},
      {"ISO-8859-9", "windows-1254"},
      {"iso-8859-11", "windows-874"},
      {"gb2312", "gbk"},
      {"GB18030", "gb18030"},
      {"sjis", "shift_jis"},
      {"windows-949", "euc-kr"},
      {"ks_c_5601-1987", "euc-kr"},
      {"logical", "iso-8859-8-i"},
      {"unicode", "utf-16le"},
      {"utf-16", "utf-16le"},
      {"hz-gb-2312", "replacement"},
      {"x-mac-ukrainian", "x-mac-cyrillic"},
      {"utf-7", ""},
      {"utf", ""},
      {"utf-8 utf8", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.label);
    CHECK(encoding_from_label(row.label) == row.expected);
  }
}

TEST_CASE("a name is a label of itself and can be read") {
  for (const std::string_view name :
       {"ibm866",       "iso-8859-2",   "iso-8859-3",     "iso-8859-4",   "iso-8859-5",
        "iso-8859-6",   "iso-8859-7",   "iso-8859-8",     "iso-8859-8-i", "iso-8859-10",
        "iso-8859-13",  "iso-8859-14",  "iso-8859-15",    "iso-8859-16",  "koi8-r",
        "koi8-u",       "macintosh",    "windows-874",    "windows-1250", "windows-1251",
        "windows-1252", "windows-1253", "windows-1254",   "windows-1255", "windows-1256",
        "windows-1257", "windows-1258", "x-mac-cyrillic", "gbk",          "gb18030",
        "big5",         "euc-jp",       "iso-2022-jp",    "shift_jis",    "euc-kr",
        "utf-16be",     "utf-16le",     "x-user-defined"}) {
    CAPTURE(name);
    CHECK(encoding_from_label(name) == name);
    CHECK(can_decode(name));
    if (name.substr(0, 6) == "utf-16") continue;
    CHECK(from_legacy("Plain <b>ASCII</b> 42.", name).text == "Plain <b>ASCII</b> 42.");
  }
  CHECK_FALSE(can_decode("replacement"));
  CHECK_FALSE(can_decode("utf-7"));
}

TEST_CASE("a letter of each encoding is read as the standard says") {
  struct Row {
    std::string_view encoding, bytes, expected;
  };
  const Row rows[] = {
      {"windows-1252", "\x80\x93\xE9\x81", "€“é\u0081"},
      {"iso-8859-2", "\xB1\xE6", "ąć"},
      {"iso-8859-15", "\xA4", "€"},
      {"iso-8859-16", "\xA4\xE3\xAA\xFE", "€ăȘț"},
      {"windows-1250", "\x9A\xF8", "šř"},
      {"windows-1254", "\xFD\xF0", "ığ"},
      {"windows-1257", "\xE6", "ę"},
      {"windows-1258", "\xD0", "Đ"},
      {"koi8-u", "\xA4", "є"},
      {"macintosh", "\x8E\xDB", "é€"},
      {"x-mac-cyrillic", "\x80", "А"},
      {"gb18030", "\x81\x30\x81\x30", "\u0080"},
      {"gb18030", "\x90\x30\x81\x30", "\U00010000"},
      {"gbk", "\xC4\xE3\xBA\xC3", "你好"},
      {"big5", "\xA7\x41\xA6\x6E", "你好"},
      {"big5", "\x87\x40", "䏰"},
      {"shift_jis", "\x83\x4A\xB6\x87\x40", "カｶ①"},
      {"euc-jp", "\xA4\xAB\x8E\xB6", "かｶ"},
      {"iso-2022-jp", "\x1B$B$+\x1B(Bx", "かx"},
      {"euc-kr", "\xB0\xA1\x81\x41", "가갂"},
      {"x-user-defined", "a\x80\xFF", "a\uF780\uF7FF"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.encoding);
    CHECK(from_legacy(row.bytes, row.encoding).text == row.expected);
  }
}

TEST_CASE("what an encoding does not have is counted") {
  CHECK(from_legacy("a\x81", "euc-kr").invalid == 1);
  CHECK(from_legacy("a\xFF\xFF z", "gbk").invalid > 0);
  CHECK(from_legacy("a\xFF", "shift_jis").text.substr(0, 1) == "a");
}

TEST_CASE("UTF-16 is read in both orders, its pairs and its faults") {
  using namespace std::string_view_literals;
  CHECK(from_utf16("a\0\x3D\xD8\x00\xDE"sv, false).text == "a😀");
  CHECK(from_utf16("\0a\xD8\x3D\xDE\x00"sv, true).text == "a😀");
  CHECK(from_utf16("\x3D\xD8x\0"sv, false).text == "\uFFFDx");
  CHECK(from_utf16("\x00\xDE"sv, false).invalid == 1);
  CHECK(from_utf16("a\0b"sv, false).text == "a\uFFFD");
  CHECK(from_utf16("\x3D\xD8"sv, false).invalid == 1);
  CHECK(from_utf16("", false).text.empty());
}

#include "unicode/text.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "ucd.h"

using namespace lens::unicode;

TEST_CASE("a code point is read forwards, and a broken sequence is one U+FFFD per maximal part") {
  struct Row {
    std::string_view bytes;
    std::u32string_view expected;
  };
  const Row rows[] = {
      {"aé漢😀", U"aé漢😀"},
      {"\xC3", U"\xFFFD"},
      {"\xC3(", U"\xFFFD("},
      {"\x80\xBF", U"\xFFFD\xFFFD"},
      {"\xE2\x82", U"\xFFFD"},
      {"\xE2\x82|", U"\xFFFD|"},
      {"\xC0\xAF", U"\xFFFD\xFFFD"},                      // overlong
      {"\xED\xA0\x80", U"\xFFFD\xFFFD\xFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", U"\xFFFD\xFFFD\xFFFD\xFFFD"},  // beyond U+10FFFF
      {"\xF0\x9F\x98z", U"\xFFFDz"},
      {"\xF5", U"\xFFFD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    std::u32string forwards;
    for (std::size_t offset = 0; offset < row.bytes.size();) {
      forwards += next_code_point(row.bytes, offset);
    }
    CHECK(forwards == row.expected);
    CHECK(count_code_points(row.bytes) == row.expected.size());
    std::u32string backwards;
    for (std::size_t offset = row.bytes.size(); offset > 0;) {
      backwards.insert(0, 1, previous_code_point(row.bytes, offset));
    }
    CHECK(backwards == row.expected);
  }
}

TEST_CASE("an appended code point reads back as itself") {
  for (const char32_t c :
       {U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFD', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append(text, c);
    std::size_t offset = 0;
    CHECK(next_code_point(text, offset) == c);
    CHECK(offset == text.size());
  }
}

TEST_CASE("the short way for ASCII agrees with the Unicode Character Database") {
  const std::vector<std::string> categories = ucd_categories();
  if (categories.empty()) return;  // no database on this machine
  for (char32_t c = 0; c < 0x3000; ++c) {
    const std::string& category = categories[c];
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_letter(c) == (category[0] == 'L'));
    CHECK(is_upper(c) == (category == "Lu" || category == "Lt"));
    CHECK(is_lower(c) == (category == "Ll"));
    CHECK(is_digit(c) == (category == "Nd"));
    CHECK(is_mark(c) == (category[0] == 'M'));
    CHECK(is_punctuation(c) == (category[0] == 'P'));
    CHECK(is_symbol(c) == (category[0] == 'S'));
  }
}

TEST_CASE("white space and emoji are those of the Unicode Character Database") {
  const std::vector<bool> spaces = ucd_property("PropList.txt", "White_Space");
  const std::vector<bool> emoji = ucd_property("emoji/emoji-data.txt", "Extended_Pictographic");
  if (spaces.empty() || emoji.empty()) return;  // no database on this machine
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const bool invisible = c == 0x200B || c == 0xFEFF;
    if (is_space(c) != (spaces[c] || invisible) || is_emoji(c) != emoji[c]) {
      FAIL_CHECK("code point " << static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("characters know what they are") {
  CHECK(is_quote(U'"'));
  CHECK(is_quote(U'“'));
  CHECK(is_quote(U'»'));
  CHECK(is_quote(U'「'));
  CHECK(is_quote(U'’'));
  CHECK_FALSE(is_quote(U'`'));
  CHECK_FALSE(is_quote(U'—'));
  CHECK(is_unspaced_script(U'漢'));
  CHECK(is_unspaced_script(U'か'));
  CHECK(is_unspaced_script(U'ภ'));
  CHECK_FALSE(is_unspaced_script(U'한'));
  CHECK_FALSE(is_unspaced_script(U'a'));
  CHECK(is_right_to_left(U'ש'));
  CHECK(is_right_to_left(U'ع'));
  CHECK_FALSE(is_right_to_left(U'a'));
  CHECK_FALSE(is_right_to_left(U'1'));
}

TEST_CASE("scripts tell languages apart") {
  struct Row {
    char32_t c;
    Script expected;
  };
  const Row rows[] = {{U'a', Script::Latin},      {U'é', Script::Latin},   {U'ж', Script::Cyrillic},
                      {U'ω', Script::Greek},      {U'ع', Script::Arabic},  {U'ש', Script::Hebrew},
                      {U'क', Script::Devanagari}, {U'漢', Script::Han},    {U'か', Script::Kana},
                      {U'カ', Script::Kana},      {U'한', Script::Hangul}, {U'ภ', Script::Thai},
                      {U'ა', Script::Other},      {U'1', Script::Common},  {U'“', Script::Common},
                      {U'\x301', Script::Common}};
  for (const Row& row : rows) {
    CAPTURE(static_cast<unsigned>(row.c));
    CHECK(script_of(row.c) == row.expected);
  }
}

TEST_CASE("the case of a word is the case of its letters") {
  CHECK(starts_with_upper("Eve"));
  CHECK(starts_with_upper("(Eve"));
  CHECK(starts_with_upper("Über"));
  CHECK(starts_with_upper("ǅ"));
  CHECK_FALSE(starts_with_upper("iPhone"));
  CHECK_FALSE(starts_with_upper("42"));
  CHECK_FALSE(starts_with_upper(""));
  CHECK(is_all_upper("U.S."));
  CHECK(is_all_upper("ÉCOLE 42"));
  CHECK_FALSE(is_all_upper("McDONALD"));
  CHECK_FALSE(is_all_upper("42"));
}

TEST_CASE("space is trimmed and collapsed, whatever kind it is") {
  struct Row {
    std::string_view text, trimmed, collapsed;
  };
  const Row rows[] = {
      {"", "", ""},
      {" \t\n", "", ""},
      {"a", "a", "a"},
      {"  a  b\n\nc ", "a  b\n\nc", "a b c"},
      {"\u00A0a\u2003\u00A0b\u3000", "a\u2003\u00A0b", "a b"},
      {"\uFEFF\u200Ba\u2028b", "a\u2028b", "a b"},
      {"“é” ﬁ", "“é” ﬁ", "“é” ﬁ"},
      {"\xC2", "\xC2", "\xC2"},
      {"\xE2\x80", "\xE2\x80", "\xE2\x80"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(trim(row.text) == row.trimmed);
    CHECK(collapse_space(row.text) == row.collapsed);
  }
}

TEST_CASE("ASCII comparisons leave other letters alone") {
  CHECK(to_ascii_lower("ÄBc") == "Äbc");
  CHECK(equals_ignoring_ascii_case("UTF-8", "utf-8"));
  CHECK_FALSE(equals_ignoring_ascii_case("utf-8", "utf-16"));
  CHECK_FALSE(equals_ignoring_ascii_case("Ä", "ä"));
  CHECK(is_ascii("plain"));
  CHECK_FALSE(is_ascii("naïve"));
}

#include <string_view>

#include <doctest/doctest.h>

#include "unicode/text.h"

using namespace lens::unicode;

TEST_CASE("case folding is full and lower case is for showing") {
  struct Row {
    std::string_view text, folded, lower;
  };
  const Row rows[] = {
      {"", "", ""},
      {"Plain ASCII [42]", "plain ascii [42]", "plain ascii [42]"},
      {"Straße", "strasse", "straße"},
      {"ÉCOLE", "école", "école"},
      {"ΟΔΟΣ", "οδοσ", "οδοσ"},
      {"ﬁn", "fin", "ﬁn"},
      {"İ", "i̇", "i"},
      {"ЖУК", "жук", "жук"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_case(row.text) == row.folded);
    CHECK(to_lower(row.text) == row.lower);
  }
}

TEST_CASE("marks and ligatures go, other letters stay as they are") {
  struct Row {
    std::string_view text, expected;
  };
  const Row rows[] = {
      {"Goïta", "goita"},
      {"Goi\u0308ta", "goita"},
      {"Ærø", "aero"},
      {"ŁÓDŹ", "lodz"},
      {"Straße", "strasse"},
      {"Đỗ Mười", "do muoi"},
      {"œuvre ﬁn", "oeuvre fin"},
      {"İstanbul", "istanbul"},
      {"Άθήνα", "αθηνα"},
      {"ё", "е"},
      {"שָׁלוֹם", "שלום"},
      {"がぎ", "がぎ"},
      {"각", "각"},
      {"हिन्दी", "हिन्दी"},
      {"ที่", "ที่"},
      {"“x” — 1", "“x” — 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_case_and_marks(row.text) == row.expected);
  }
}

TEST_CASE("normalization composes") {
  CHECK(to_nfc("Goi\u0308ta") == "Goïta");
  CHECK(to_nfc("é") == "é");
  CHECK(to_nfc("\u212B") == "Å");
  CHECK(to_nfc("plain") == "plain");
}

TEST_CASE("broken bytes do not stop folding") {
  CHECK(fold_case("É\xC3 B") == "é\xC3 b");
  CHECK(fold_case_and_marks("É\xFF") == "e\uFFFD");
}

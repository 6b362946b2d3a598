#include "language/pack.h"

#include <string>

#include <doctest/doctest.h>

namespace lens {
namespace {

TEST_CASE("a pack has its code, its lists in file order, and the values of entries") {
  const auto pack = LanguagePack::parse(
      "# comment\n@language xx\n@list first\nb\na\tvalue\r\n\n# c\n@list second\nÄpfel\tx\ty\n");
  REQUIRE(pack.ok());
  CHECK(pack.value().code() == "xx");
  const WordList& first = pack.value().list("first");
  REQUIRE(first.size() == 2);
  CHECK(first.entries()[0].first == "b");
  CHECK(first.find("a") == "value");
  CHECK(first.find("b") == "");
  CHECK_FALSE(first.contains("c"));
  CHECK(pack.value().list("second").find("Äpfel") == "x\ty");
  CHECK(pack.value().list("third").empty());
  CHECK_FALSE(pack.value().list("third").contains(""));
}

TEST_CASE("a malformed pack is an error that names the line") {
  const struct {
    const char* text;
    const char* message;
  } kRows[] = {
      {"", "line 1: there is no @language: \"\""},
      {"@list a\n", "line 1: @language must come first: \"@list a\""},
      {"@language xx\nword\n", "line 2: an entry stands before the first @list: \"word\""},
      {"@language xx\n@list a\n@list a\n",
       "line 3: a list of that name was given before: \"@list a\""},
      {"@language xx\n@language yy\n", "line 2: @language is given twice: \"@language yy\""},
      {"@language xx\n@lists\n",
       "line 2: only @language CODE and @list NAME may start with @: \"@lists\""},
  };
  for (const auto& row : kRows) {
    const auto pack = LanguagePack::parse(row.text);
    REQUIRE_FALSE(pack.ok());
    CHECK(pack.error().code == "packSyntax");
    CHECK(pack.error().message == row.message);
  }
}

TEST_CASE("a list finds each of many words, and of equal keys the first") {
  std::string text = "@language xx\n@list numbers\n";
  for (int i = 0; i < 5000; ++i) text += "w" + std::to_string(i) + "\t" + std::to_string(i) + "\n";
  text += "w7\tagain\n";
  const auto pack = LanguagePack::parse(text);
  REQUIRE(pack.ok());
  const LanguagePack copy = pack.value();
  const WordList& numbers = copy.list("numbers");
  CHECK(numbers.size() == 5001);
  bool all = true;
  for (int i = 0; i < 5000; ++i) {
    all = all && numbers.find("w" + std::to_string(i)) == std::to_string(i);
  }
  CHECK(all);
  CHECK_FALSE(numbers.contains("w5000"));
}

TEST_CASE(
    "a pack that extends another adds only the lists that it lacks, and shares their memory") {
  LanguagePack both;
  {
    const auto base = LanguagePack::parse("@language xx\n@list a\none\n");
    const auto more = LanguagePack::parse("@language xx\n@list a\ntwo\n@list b\nthree\n");
    REQUIRE(base.ok());
    REQUIRE(more.ok());
    both = base.value().extended_by(more.value());
    CHECK_FALSE(base.value().has_list("b"));
  }
  CHECK(both.code() == "xx");
  CHECK(both.list("a").contains("one"));
  CHECK_FALSE(both.list("a").contains("two"));
  CHECK(both.list("b").contains("three"));
}

TEST_CASE("English has its entity model built in") {
  CHECK(english().has_list("entity_model"));
  CHECK(english().list("countries").contains("mali"));
  CHECK_FALSE(english().list("entity_weights").empty());
}

TEST_CASE("English is built in and first, and a language without data has an empty pack") {
  CHECK(english().code() == "en");
  CHECK(english().list("stop_words").contains("the"));
  CHECK(&language::pack_for("en") == &english());
  CHECK(language::pack_for("de").list("stop_words").contains("nicht"));
  CHECK(language::pack_for("tlh").code() == "und");
  CHECK(language::pack_for("tlh").list("stop_words").empty());
  CHECK(language::listed_in_any("stop_words", "nicht"));
  CHECK_FALSE(language::listed_in_any("stop_words", "Zebra"));
}

}  // namespace
}  // namespace lens

#include <doctest/doctest.h>

#include "entity_text.h"

namespace {

using lens::EntityType;

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("titles, fields of office and opening words are no part of a name") {
  const std::vector<Row> rows = {
      {"The dismissal of Mines Minister Lamine Diallo Keita surprised many.",
       "person:Lamine Diallo Keita"},
      {"Chief of Staff Alou Keita resigned.", "person:Alou Keita"},
      {"Add the flour. Cook for an hour. Read it again.", ""},
      {"If Washington acts, Paris will follow.", "place:Washington|place:Paris"},
      {"President Emmanuel Macron met Prime Minister Boris Johnson.",
       "person:Emmanuel Macron|person:Boris Johnson"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lens::test::dump_mentions(row.text, {EntityType::Person, EntityType::Organization,
                                               EntityType::Place}) == row.expected);
  }
}

TEST_CASE("a long form decides for the bare word, however often that stands alone") {
  const std::string_view text =
      "The Wagner Group came to Mali. Critics blame Wagner. Will Wagner leave? Soldiers dislike "
      "Wagner, but officers need Wagner.";
  CHECK(lens::test::dump_entities(text, {EntityType::Person, EntityType::Organization}) ==
        "organization:Wagner Group=Wagner Group,Wagner,Wagner,Wagner,Wagner");
}

TEST_CASE("half a million capitalized words in a row are no trap") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "President Barack of the ";
  CHECK(!lens::test::entities_of(text).empty());
}

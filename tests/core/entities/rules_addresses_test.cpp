#include <doctest/doctest.h>

#include "entity_text.h"

namespace {

using lens::EntityType;

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("addresses end where their sentence goes on") {
  const std::vector<Row> rows = {
      {"See https://example.org/a?b=c#d, please.", "url:https://example.org/a?b=c#d"},
      {"(It is at http://example.org/x.)", "url:http://example.org/x"},
      {"Read www.example.org/news today.", "url:www.example.org/news"},
      {"Write to ada.l@example.co.uk.", "email:ada.l@example.co.uk"},
      {"The sign :// alone is nothing, nor is a@b.", ""},
      {"https://en.example.org/wiki/Bow_(ship) is long.",
       "url:https://en.example.org/wiki/Bow_(ship)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lens::test::dump_mentions(row.text, {EntityType::Url, EntityType::Email}) ==
          row.expected);
  }
}

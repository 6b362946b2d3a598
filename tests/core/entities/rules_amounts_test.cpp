#include <doctest/doctest.h>

#include "entity_text.h"

namespace {

using lens::EntityType;

struct Row {
  std::string_view text;
  std::string_view expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lens::test::dump_mentions(row.text, {EntityType::Money, EntityType::Percent,
                                               EntityType::Quantity}) == row.expected);
  }
}

}  // namespace

TEST_CASE("money has a sign, a code or a word") {
  check({
      {"It cost $4.5bn in all.", "money:$4.5bn"},
      {"They asked for $55 billion.", "money:$55 billion"},
      {"A fine of US$1,200 was paid.", "money:US$1,200"},
      {"The grant of €3.5 million is gone.", "money:€3.5 million"},
      {"They lent 200 million euros to farmers.", "money:200 million euros"},
      {"He owes five dollars and 50 cents.", "money:five dollars|money:50 cents"},
      {"A loan of USD 200 or Rs. 500 crore.", "money:USD 200|money:Rs. 500 crore"},
      {"It sold for 10 million Swiss francs.", "money:10 million Swiss francs"},
      {"Millions of dollars were lost.", "money:Millions of dollars"},
      {"The ticket is 5€ or 7 €.", "money:5€|money:7 €"},
  });
}

TEST_CASE("a range of money is one mention") {
  check({
      {"It will cost $5-10 million.", "money:$5-10 million"},
      {"They paid $4 to $5 billion.", "money:$4 to $5 billion"},
  });
}

TEST_CASE("percentages") {
  check({
      {"Prices rose 5% in a year.", "percent:5%"},
      {"About 12.5 percent agreed.", "percent:12.5 percent"},
      {"Some ten per cent did not.", "percent:ten per cent"},
      {"Between 5-10% of them left.", "percent:5-10%"},
      {"It fell by 2 percentage points.", "percent:2 percentage points"},
  });
}

TEST_CASE("quantities have a unit") {
  check({
      {"The road is 40 kilometers long.", "quantity:40 kilometers"},
      {"A park of 12 square miles.", "quantity:12 square miles"},
      {"It weighs 10kg and is 5 feet high.", "quantity:10kg|quantity:5 feet"},
      {"Winds of 80 miles per hour hit the coast.", "quantity:80 miles per hour"},
      {"He has 3 sisters and won 2 prizes.", ""},
      {"A 150-pound dog.", "quantity:150-pound"},
  });
}

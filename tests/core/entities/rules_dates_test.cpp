#include <doctest/doctest.h>

#include "entity_text.h"

namespace {

using lens::EntityType;

struct Row {
  std::string_view text;
  std::string_view expected;
};

void check(const std::vector<Row>& rows, const std::vector<EntityType>& types) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lens::test::dump_mentions(row.text, types) == row.expected);
  }
}

}  // namespace

TEST_CASE("a date may name day, month and year in many orders") {
  check(
      {
          {"The law took effect on July 24, 2021, after a long debate.", "date:July 24, 2021"},
          {"They met on 24 July 2021 in secret.", "date:24 July 2021"},
          {"On the 24th of July they met again.", "date:24th of July"},
          {"Prices rose after Jan. 5 and fell later.", "date:Jan. 5"},
          {"It was founded in March 2022 by two farmers.", "date:March 2022"},
          {"It opened on 2021-06-07 and closed on 12/31/2022.", "date:2021-06-07|date:12/31/2022"},
          {"The vote on Monday, July 24, was close.", "date:Monday, July 24"},
          {"The deadline was 24.07.2021 at first.", "date:24.07.2021"},
      },
      {EntityType::Date});
}

TEST_CASE("a bare month is a date, but not where the word means something else") {
  check(
      {
          {"In May, the river rose. In June it fell.", "date:May|date:June"},
          {"You may march if you like.", ""},
          {"May I come in?", ""},
          {"The army began to march on the city.", ""},
          {"It rained in late May and early April.", "date:late May|date:early April"},
      },
      {EntityType::Date});
}

TEST_CASE("years, decades and centuries are dates") {
  check(
      {
          {"The crisis dates back to 2012 and beyond.", "date:2012"},
          {"It began in late 2021, they said.", "date:late 2021"},
          {"The transition of 2024 is near.", "date:2024"},
          {"Music of the 1990s and the mid-2010s is back.", "date:1990s|date:mid-2010s"},
          {"A building of the 19th century.", "date:19th century"},
          {"The war of 1914-1918 changed everything.", "date:1914-1918"},
          {"They kept 2000 people and 2100 horses waiting.", ""},
          {"It cost $2000 and weighs 1900 kg.", ""},
          {"By then 2,012 had left.", ""},
      },
      {EntityType::Date});
}

TEST_CASE("relative dates") {
  check(
      {
          {"He left last week and returns next Friday.", "date:last week|date:next Friday"},
          {"Two years ago, nobody knew.", "date:Two years ago"},
          {"The talks resumed a few days later.", "date:a few days later"},
          {"Earlier this year, the bridge closed.", "date:Earlier this year"},
          {"Over the past three months, sales fell.", "date:past three months"},
          {"Yesterday it rained.", "date:Yesterday"},
      },
      {EntityType::Date});
}

TEST_CASE("ranges of days are one date") {
  check(
      {
          {"The fair runs May 5-7 in the park.", "date:May 5-7"},
          {"It is open from July 30 to August 2.", "date:July 30|date:August 2"},
          {"The games of 5-7 July 2021 were cancelled.", "date:5-7 July 2021"},
      },
      {EntityType::Date});
}

TEST_CASE("times of day") {
  check(
      {
          {"The shop opens at 10 a.m. and closes at 5:30 p.m.", "time:10 a.m.|time:5:30 p.m."},
          {"Polls close at 17:00 GMT on Sunday.", "time:17:00 GMT"},
          {"The train left at noon.", "time:noon"},
          {"Come at 6 o'clock or at 9am.", "time:6 o'clock|time:9am"},
          {"The ratio was 3:1 after 20 minutes.", ""},
      },
      {EntityType::Time});
}

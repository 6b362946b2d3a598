#include "extract/dates.h"

#include <string>

#include <doctest/doctest.h>

using lens::extract::DateOrder;
using lens::extract::find_date;
using lens::extract::is_since_date;
using lens::extract::parse_date;

namespace {

struct Row {
  std::string text;
  std::string iso;  // "" for none
};

void check(const Row& row, DateOrder order = DateOrder::MonthFirst) {
  CAPTURE(row.text);
  CHECK(parse_date(row.text, order).value_or("") == row.iso);
}

}  // namespace

TEST_CASE("numeric dates become ISO 8601") {
  for (const Row& row : {
           Row{"2023-07-28", "2023-07-28"},
           {"2023/7/5", "2023-07-05"},
           {"20230728", "2023-07-28"},
           {"28.07.2023", "2023-07-28"},
           {"28.7.23", "2023-07-28"},
           {"07/28/2023", "2023-07-28"},
           {"28/07/2023", "2023-07-28"},
           {"28-07-2023", "2023-07-28"},
           {"2023年7月28日", "2023-07-28"},
           {"2023年7月", "2023-07"},
           {"2023년 7월 28일", "2023-07-28"},
           {"2023", "2023"},
       }) {
    check(row);
  }
}

TEST_CASE("the order of day and month follows the writer where nothing decides") {
  check({"03/04/2023", "2023-03-04"}, DateOrder::MonthFirst);
  check({"03/04/2023", "2023-04-03"}, DateOrder::DayFirst);
  check({"03.04.2023", "2023-04-03"}, DateOrder::MonthFirst);
  CHECK(lens::extract::date_order_for("en") == DateOrder::MonthFirst);
  CHECK(lens::extract::date_order_for("fr") == DateOrder::DayFirst);
}

TEST_CASE("months are read by their names in many languages") {
  for (const Row& row : {
           Row{"Published July 28, 2023", "2023-07-28"},
           {"Friday, July 28th, 2023", "2023-07-28"},
           {"Jul. 28 2023", "2023-07-28"},
           {"28 Jul 2023", "2023-07-28"},
           {"28-Jul-2023", "2023-07-28"},
           {"the 28th of July, 2023", "2023-07-28"},
           {"July 2023", "2023-07"},
           {"Freitag, 28. Juli 2023", "2023-07-28"},
           {"3. März 2021", "2021-03-03"},
           {"le 1er août 2023", "2023-08-01"},
           {"28 de julio de 2023", "2023-07-28"},
           {"28 luglio 2023", "2023-07-28"},
           {"28 de março de 2023", "2023-03-28"},
           {"28 maart 2023", "2023-03-28"},
           {"28 июля 2023 г.", "2023-07-28"},
           {"MAY 6, 2022", "2022-05-06"},
       }) {
    check(row);
  }
}

TEST_CASE("a time is kept as exact as it stands there") {
  for (const Row& row : {
           Row{"2023-07-28T14:05:09Z", "2023-07-28T14:05:09Z"},
           {"2023-07-28T14:05:09.123+02:00", "2023-07-28T14:05:09+02:00"},
           {"2023-07-28 14:05", "2023-07-28T14:05"},
           {"July 28, 2023 at 2:05 p.m.", "2023-07-28T14:05"},
           {"July 28, 2023, 12:05 AM", "2023-07-28T00:05"},
           {"28.07.2023, 14:05 GMT+1", "2023-07-28T14:05+01:00"},
           {"28/07/2023 | 14:05", "2023-07-28T14:05"},
           {"July 28, 2023 5 comments", "2023-07-28"},
           {"July 28, 2023 25:99", "2023-07-28"},
       }) {
    check(row);
  }
}

TEST_CASE("what the calendar does not have is no date") {
  for (const std::string text :
       {"", "July 28", "31/31/2023", "2023-02-30", "2023-13-01", "1.2.3", "version 10.12.1.2023.4",
        "call 555-12-2020", "may 2 people", "12345678901234567890", "0/0/2020", "12:30"}) {
    check({text, ""});
  }
  check({"29 February 2024", "2024-02-29"});
}

TEST_CASE("the bytes of a date are found inside its line") {
  const std::string line = "By Ann Lee | Oct. 3, 2020 | 4 min";
  const auto found = find_date(line);
  REQUIRE(found);
  CHECK(found->span.of(line) == "Oct. 3, 2020");
}

TEST_CASE("a date since when somebody is there is told by the word before it") {
  const auto is_since = [](const std::string& line) {
    CAPTURE(line);
    const auto found = find_date(line);
    REQUIRE(found);
    return is_since_date(line, *found);
  };
  CHECK(is_since("Joined: Mar 2019"));
  CHECK(is_since("Registered on 3 May 2008, 12 posts"));
  CHECK(is_since("Inscrit le 3 mai 2008"));
  CHECK_FALSE(is_since("Published 3 May 2008"));
  CHECK_FALSE(is_since("A member since long ago\n3 May 2008"));
  CHECK_FALSE(is_since("3 May 2008, updated since"));
}

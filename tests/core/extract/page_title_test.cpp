#include "extract/page_title.h"

#include <doctest/doctest.h>

using namespace lens::extract;

TEST_CASE("the site's name is cut from either end of a title, at any dash or bar") {
  struct Row {
    const char* title;
    const char* cut;
  };
  const Row rows[] = {
      {"Dark stars over the harbour | The Daily Tide", "Dark stars over the harbour"},
      {"Dark stars over the harbour - The Daily Tide", "Dark stars over the harbour"},
      {"Dark stars over the harbour – The Daily Tide", "Dark stars over the harbour"},
      {"Dark stars over the harbour — Daily Tide", "Dark stars over the harbour"},
      {"Dark stars over the harbour · dailytide", "Dark stars over the harbour"},
      {"Dark stars over the harbour|The Daily Tide", "Dark stars over the harbour"},
      {"The Daily Tide | Dark stars", "Dark stars"},
      {"The Daily Tide: Dark stars", "The Daily Tide: Dark stars"},
      {"Dark stars - a short history | The Daily Tide", "Dark stars - a short history"},
      {"A well-known harbour", "A well-known harbour"},
      {"Dark stars over the old harbour | Unknown Name", "Dark stars over the old harbour"},
      {"Yes | No", "Yes | No"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.title);
    CHECK(cut_site_name(row.title, {"The Daily Tide", "dailytide"}) == row.cut);
  }
}

TEST_CASE("the h1 that says what the head says is the title") {
  TitleWitnesses witnesses;
  witnesses.heads = {"Dark stars over the harbour | The Daily Tide"};
  witnesses.site_names = {"The Daily Tide"};
  witnesses.headings = {"The Daily Tide", "Dark Stars over the Old Harbour", "More stories"};
  CHECK(heading_title(witnesses) == "Dark Stars over the Old Harbour");
  CHECK(lone_heading(witnesses).empty());
  witnesses.headings = {"The Daily Tide"};
  CHECK(heading_title(witnesses).empty());
  CHECK(lone_heading(witnesses).empty());
  CHECK(head_title(witnesses) == "Dark stars over the harbour");
}

TEST_CASE("titles in scripts without spaces are compared letter by letter") {
  CHECK(title_overlap(title_words("夜の港に星"), title_words("夜の港に星")) == doctest::Approx(1));
  CHECK(title_overlap(title_words("夜の港に星"), title_words("朝のまち")) < 0.5);
}

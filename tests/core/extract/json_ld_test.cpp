#include "extract/json_ld.h"

#include <string>

#include <doctest/doctest.h>

#include "extract/json_tree.h"

using namespace lens::extract;

TEST_CASE("structured data is read in the forms that pages have") {
  struct Row {
    const char* script;
    const char* headline;
    const char* author;
    const char* published;
  };
  const Row rows[] = {
      {R"({"@type":"NewsArticle","headline":"Tide","author":{"name":"Ann Lee"},"datePublished":"2023-07-28"})",
       "Tide", "Ann Lee", "2023-07-28"},
      {R"({"@graph":[{"@type":"WebSite","name":"Daily"},{"@type":["Article","Thing"],"headline":"Tide",
          "author":[{"@id":"#a"}],"datePublished":"2023"},{"@id":"#a","@type":"Person","name":"Ann Lee"}]})",
       "Tide", "Ann Lee", "2023"},
      {R"([{"@type":"http://schema.org/BlogPosting","headline":"Ti\u0064e \ud83c\udf0a","author":"Ann Lee"}])",
       "Tide 🌊", "Ann Lee", ""},
      {"//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Ti\nde\",}//]]>", "Ti\nde", "", ""},
      {R"({"@type":"Article","headline":"Cut)", "Cut", "", ""},
      {R"({"@type":"Product","headline":"No article"})", "", "", ""},
      {"", "", "", ""},
      {"]]}}{{[", "", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.script);
    JsonLd facts;
    read_json_ld(row.script, facts);
    CHECK(facts.headline == row.headline);
    CHECK((facts.authors.empty() ? "" : facts.authors.front()) == row.author);
    CHECK(facts.published == row.published);
  }
}

TEST_CASE("several authors are several names, and the first article counts") {
  JsonLd facts;
  read_json_ld(
      R"({"@type":"Article","author":[{"name":"Ann Lee"},{"name":"Bo Day"}],"articleBody":"Text."})",
      facts);
  read_json_ld(R"({"@type":"Article","headline":"Another","author":{"name":"Cy Fox"}})", facts);
  REQUIRE(facts.authors.size() == 2);
  CHECK(facts.authors[1] == "Bo Day");
  CHECK(facts.body == "Text.");
  CHECK(facts.headline.empty());
}

TEST_CASE("deep JSON is cut, not followed") {
  CHECK(read_json(std::string(200000, '[')).size() <= kMaxJsonDepth + 1);
  std::string nested;
  for (int i = 0; i < 50000; ++i) nested += "{\"a\":";
  CHECK(read_json(nested).size() <= kMaxJsonDepth + 1);
}

#include "summary/terms.h"

#include <doctest/doctest.h>

#include "prose.h"

using namespace lens;
using namespace lens::summary;

TEST_CASE("forms of an English word have one key") {
  struct Row {
    std::string_view a, b;
  };
  const Row rows[] = {
      {"sanction", "sanctions"}, {"city", "cities"},        {"plan", "planned"},
      {"plan", "planning"},      {"move", "moved"},         {"move", "moving"},
      {"mayor", "mayor's"},      {"box", "boxes"},          {"church", "churches"},
      {"call", "called"},        {"mayor", "mayor\u2019s"},
  };
  for (const Row& row : rows) CHECK(term_key(row.a, true) == term_key(row.b, true));
}

TEST_CASE("different words keep different keys") {
  struct Row {
    std::string_view a, b;
  };
  const Row rows[] = {{"bus", "bu"}, {"glass", "gla"}, {"news", "ne"}, {"bed", "b"}, {"ring", "r"}};
  for (const Row& row : rows) CHECK(term_key(row.a, true) != term_key(row.b, true));
}

TEST_CASE("other languages keep their words as they are") {
  CHECK(term_key("planned", false) == "planned");
}

TEST_CASE("rare words weigh more than common ones and stop words nothing") {
  const auto [article, segments] = test::prose("The government flooded the Hallingford mill.");
  const Terms terms = find_terms(article, segments, english());
  const auto weight = [&](std::size_t word) { return terms.terms[terms.of_word[word]].weight; };
  CHECK(weight(0) == 0);         // the
  CHECK(weight(1) > 0);          // government
  CHECK(weight(4) > weight(1));  // Hallingford
  CHECK(terms.of_word[0] == terms.of_word[3]);
  CHECK(terms.terms[terms.of_word[0]].count == 2);
}

TEST_CASE("the title's terms are found where the text has them") {
  auto [article, segments] = test::prose("Mills burn. A mill stands.");
  article.metadata.title = "The mill, the mill and the sea";
  const Terms terms = find_terms(article, segments, english());
  REQUIRE(terms.of_title.size() == 1);
  CHECK(terms.of_title[0] == terms.of_word[0]);
}

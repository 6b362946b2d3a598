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
    CHECK(lens::test::dump_entities(row.text, types) == row.expected);
  }
}

}  // namespace

TEST_CASE("a surname is the person who was named in full") {
  check(
      {
          {"Defense Minister Sadio Camara met reporters. Camara said the talks went well.",
           "person:Sadio Camara=Sadio Camara,Camara"},
          {"President Obama spoke first. Barack Obama then left, and Obama's aides followed.",
           "person:Barack Obama=Obama,Barack Obama,Obama"},
          {"Assimi Goïta leads the junta. Colonel Goita said so himself.",
           "person:Assimi Goïta=Assimi Goïta,Goita"},
      },
      {EntityType::Person});
}

TEST_CASE("two people with one surname stay apart") {
  check({{"Bill Clinton spoke in Chicago. Clinton left early. Later Hillary Clinton arrived, and "
          "Clinton said nothing.",
          "person:Bill Clinton=Bill Clinton,Clinton|person:Hillary Clinton=Hillary "
          "Clinton,Clinton"}},
        {EntityType::Person});
}

TEST_CASE("an organization has short forms") {
  check(
      {
          {"The European Union (EU) agreed. The EU will pay.",
           "organization:European Union=European Union,EU,EU"},
          {"The U.S. Treasury Department acted. In May, the Treasury said more.",
           "organization:U.S. Treasury Department=U.S. Treasury Department,Treasury"},
          {"The Wagner Group left Mali. Officials say that Wagner had lost men.",
           "organization:Wagner Group=Wagner Group,Wagner"},
          {"The International Monetary Fund lent money, and IMF officials came.",
           "organization:International Monetary Fund=International Monetary Fund,IMF"},
      },
      {EntityType::Organization});
}

TEST_CASE("all names of one country are one place") {
  check({{"The United States objected. The U.S. position is known in America and in France.",
          "place:United States=United States,U.S.,America|place:France=France"}},
        {EntityType::Place});
}

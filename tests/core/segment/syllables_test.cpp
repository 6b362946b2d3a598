#include "segment/syllables.h"

#include <string>

#include <doctest/doctest.h>

#include "language/pack.h"

namespace lens::segment {
namespace {

TEST_CASE("English words have the syllables that one hears") {
  const struct {
    const char* word;
    int syllables;
  } kRows[] = {
      {"cat", 1},       {"cake", 1},        {"table", 2},    {"going", 2},   {"idea", 3},
      {"created", 3},   {"walked", 1},      {"wanted", 2},   {"science", 2}, {"area", 3},
      {"beautiful", 3}, {"readability", 5}, {"everyone", 3}, {"people", 2},  {"business", 2},
      {"Something", 2}, {"government", 3},  {"syllable", 3}, {"boxes", 2},   {"faces", 2},
      {"miles", 1},     {"rhythm", 2},      {"queue", 1},    {"period", 3},  {"quiet", 2},
  };
  SyllableCounter counter(english());
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.word));
    CHECK(counter.count(row.word) == row.syllables);
  }
}

TEST_CASE("contractions, possessives and compounds add up") {
  const struct {
    const char* word;
    int syllables;
  } kRows[] = {
      {"don't", 1}, {"didn't", 2},  {"haven’t", 2}, {"aren't", 1},          {"church's", 2},
      {"dog's", 1}, {"they've", 1}, {"it'll", 2},   {"O’Brien", 3},         {"brother-in-law", 4},
      {"we're", 1}, {"café", 2},    {"naïve", 2},   {"mother-in-law’s", 4},
  };
  SyllableCounter counter(english());
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.word));
    CHECK(counter.count(row.word) == row.syllables);
  }
}

TEST_CASE("numbers, initialisms and addresses have a defined count") {
  const struct {
    const char* word;
    int syllables;
  } kRows[] = {
      {"3.14", 1},
      {"$4.5bn", 1},
      {"U.S.", 2},
      {"BBC", 3},
      {"UK", 2},
      {"THE", 1},
      {"NATO", 2},
      {"https://a.example/beautiful", 1},
      {"me@mail.example", 1},
      {"a.m.", 2},
      {"COVID-19", 3},
  };
  SyllableCounter counter(english());
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.word));
    CHECK(counter.count(row.word) == row.syllables);
  }
}

TEST_CASE("other languages count vowel groups, Cyrillic vowels and East Asian characters") {
  const struct {
    const char* language;
    const char* word;
    int syllables;
  } kRows[] = {
      {"de", "Häuser", 2}, {"fr", "beauté", 2}, {"es", "ventana", 3}, {"ru", "молоко", 3},
      {"uk", "поїзд", 2},  {"zh", "中", 1},     {"ja", "タワー", 2},  {"de", "12", 1},
  };
  for (const auto& row : kRows) {
    SyllableCounter counter(language::pack_for(row.language));
    CAPTURE(std::string(row.word));
    CHECK(counter.count(row.word) == row.syllables);
  }
}

}  // namespace
}  // namespace lens::segment

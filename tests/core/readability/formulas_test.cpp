// Expected values are computed by hand from the constants of the papers that formulas.cpp names.
#include "readability/formulas.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::readability {
namespace {

Tally tally_of(std::uint32_t words, std::uint32_t sentences) {
  Tally tally;
  tally.words = words;
  tally.sentences = sentences;
  tally.syllables = words + words / 2;
  tally.letters = words * 9 / 2;
  tally.characters = words * 9 / 2;
  tally.one_syllable_words = words * 2 / 3;
  tally.polysyllables = words / 10;
  tally.complex_words = words / 10;
  tally.long_words = words / 4;
  tally.unfamiliar_words = words / 10;
  tally.unfamiliar_forms = words * 8 / 100;
  return tally;
}

Score score_of(std::string_view id, const Tally& tally, std::string_view language = "en") {
  for (Score& score : score_all(tally, language)) {
    if (score.id == id) return std::move(score);
  }
  FAIL("no such formula");
  return {};
}

TEST_CASE("each formula has its paper's constants") {
  const Tally hundred =
      tally_of(100, 5);  // 20 words a sentence, 1.5 syllables and 4.5 letters a word
  const Tally many = tally_of(300, 30);
  const struct {
    const char* id;
    Tally tally;
    double value;
  } kRows[] = {
      {"fleschReadingEase", hundred, 59.635},
      {"fleschKincaid", hundred, 9.91},
      {"gunningFog", hundred, 12.0},
      {"smog", many, 8.8418},
      {"ari", hundred, 9.765},
      {"colemanLiau", hundred, 9.18},
      {"daleChall1948", hundred, 6.2075},
      {"daleChall1995", hundred, 40.7},
      {"spache", hundred, 3.735},
      {"linsearWrite", hundred, 12.0},
      {"linsearWrite", tally_of(100, 10), 5.0},
      {"lix", hundred, 45.0},
      {"rix", hundred, 5.0},
      {"forcast", tally_of(150, 5), 10.0},
  };
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.id));
    const Score score = score_of(row.id, row.tally);
    REQUIRE(score.value.has_value());
    CHECK(*score.value == doctest::Approx(row.value).epsilon(1e-5));
    CHECK(score.why.empty());
    CHECK_FALSE(score.name.empty());
  }
}

TEST_CASE("the three worked examples of Dale and Chall come out as they printed them") {
  // Their counts, rounded as they did: unfamiliar words per cent and words a sentence.
  const struct {
    std::uint32_t unfamiliar;
    std::uint32_t words_per_sentence;
    double value;
    const char* band;
  } kRows[] = {
      {5, 19, 5.3684, "grades5To6"}, {15, 15, 6.749, "grades7To8"}, {15, 19, 6.9474, "grades7To8"}};
  for (const auto& row : kRows) {
    Tally tally = tally_of(100 * row.words_per_sentence, 100);
    tally.unfamiliar_words = row.unfamiliar * row.words_per_sentence;
    const Score score = score_of("daleChall1948", tally);
    CHECK(*score.value == doctest::Approx(row.value));
    CHECK(score.band == row.band);
  }
}

TEST_CASE("a value has its source's band and grade") {
  const struct {
    const char* id;
    std::uint32_t sentences;
    const char* band;
    double grade;
  } kRows[] = {
      {"fleschReadingEase", 5, "fairlyDifficult", 10},
      {"fleschReadingEase", 20, "fairlyEasy", 7},
      {"fleschReadingEase", 3, "difficult", 13},
      {"daleChall1948", 5, "grades7To8", 7},
      {"rix", 5, "", 10},
      {"fleschKincaid", 5, "", 9.91},
  };
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.id));
    const Score score = score_of(row.id, tally_of(100, row.sentences));
    CHECK(score.band == row.band);
    REQUIRE(score.grade.has_value());
    CHECK(*score.grade == doctest::Approx(row.grade));
  }
  CHECK(score_of("lix", tally_of(100, 5)).band == "medium");
  CHECK_FALSE(score_of("lix", tally_of(100, 5)).grade.has_value());
  CHECK_FALSE(score_of("daleChall1995", tally_of(100, 5)).grade.has_value());
}

TEST_CASE("a score that does not hold says why and shows what was counted") {
  const struct {
    const char* id;
    Tally tally;
    const char* language;
    const char* why;
  } kRows[] = {
      {"fleschReadingEase", tally_of(99, 5), "en", "tooShort"},
      {"smog", tally_of(500, 29), "en", "tooShort"},
      {"forcast", tally_of(149, 5), "en", "tooShort"},
      {"fleschKincaid", tally_of(100, 5), "de", "language"},
      {"fleschKincaid", tally_of(100, 5), "und", "language"},
      {"lix", tally_of(100, 5), "zh", "language"},
      {"lix", tally_of(100, 5), "de", ""},
      {"rix", tally_of(100, 5), "sv", ""},
      {"ari", Tally(), "en", "noSentences"},
      {"lix", Tally(), "fi", "noSentences"},
  };
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.id));
    const Score score = score_of(row.id, row.tally, row.language);
    CHECK(score.why == row.why);
    CHECK(score.value.has_value() == score.why.empty());
    if (!score.why.empty()) CHECK_FALSE(score.grade.has_value());
    REQUIRE_FALSE(score.inputs.empty());
  }
  const Score score = score_of("ari", tally_of(100, 5));
  REQUIRE(score.inputs.size() == 3);
  CHECK(score.inputs[2].name == "characters");
  CHECK(score.inputs[2].value == 450);
}

}  // namespace
}  // namespace lens::readability

#include "readability/verdict.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::readability {
namespace {

Tally some_tally() {
  Tally tally;
  tally.words = 100;
  tally.sentences = 10;
  tally.syllables = 150;
  tally.letters = 450;
  tally.one_syllable_words = 65;
  tally.polysyllables = 10;
  tally.long_words = 20;
  tally.unfamiliar_words = 15;
  tally.plain_words = 90;
  tally.content_words = 45;
  tally.rare_words = 8;
  tally.rare_content_words = 8;
  tally.zipf_sum = 5200;
  tally.content_zipf_sum = 2150;
  return tally;
}

LanguagePack pack_with(const std::string& entries) {
  return LanguagePack::parse("@language en\n@list ease_weights\n" + entries).value();
}

/// A weight for every feature, all of them 0 but the first.
std::string weights_with_first(const std::string& first) {
  std::string entries;
  for (const VerdictFeature& feature : verdict_features()) {
    entries += std::string(feature.name) + "\t" + (entries.empty() ? first : "0 1000000 0") + "\n";
  }
  return entries;
}

TEST_CASE("the verdict is the weighted sum of standardized features on two scales") {
  // (ln 10 - 2) / 0.5 * 2 = 1.21034
  const LanguagePack pack = pack_with(weights_with_first("2000000 500000 2000000") +
                                      "grade\t10000000 3000000\nease\t60000000 -20000000\n");
  const auto verdict = predict(some_tally(), pack);
  REQUIRE(verdict.has_value());
  CHECK(verdict->grade == doctest::Approx(13.63102));
  CHECK(verdict->ease == doctest::Approx(35.79319));
}

TEST_CASE("grades and ease stay on their scales") {
  const LanguagePack pack = pack_with(weights_with_first("2000000 500000 2000000") +
                                      "grade\t0 300000000\nease\t0 -300000000\n");
  CHECK(predict(some_tally(), pack)->grade == 22);
  CHECK(predict(some_tally(), pack)->ease == 0);
}

TEST_CASE("a pack without whole weights gives no verdict") {
  const std::string scales = "grade\t10000000 3000000\nease\t60000000 -20000000\n";
  CHECK_FALSE(predict(some_tally(), LanguagePack()).has_value());
  CHECK_FALSE(predict(some_tally(), pack_with(scales)).has_value());
  CHECK_FALSE(predict(some_tally(), pack_with(weights_with_first("1 2 3"))).has_value());
  CHECK_FALSE(predict(some_tally(), pack_with(weights_with_first("1 2") + scales)).has_value());
  CHECK_FALSE(predict(some_tally(), pack_with(weights_with_first("1 0 3") + scales)).has_value());
  CHECK_FALSE(predict(some_tally(), pack_with(weights_with_first("x y z") + scales)).has_value());
}

TEST_CASE("longer sentences and rarer words are harder by the built-in weights") {
  const auto base = predict(some_tally(), english());
  REQUIRE(base.has_value());
  Tally longer = some_tally();
  longer.sentences = 4;
  CHECK(predict(longer, english())->grade > base->grade);
  CHECK(predict(longer, english())->ease < base->ease);
  Tally rarer = some_tally();
  rarer.content_zipf_sum = 2050;
  rarer.rare_content_words = 14;
  CHECK(predict(rarer, english())->grade > base->grade);
}

}  // namespace
}  // namespace lens::readability

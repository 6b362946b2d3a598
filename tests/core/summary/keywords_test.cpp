#include "summary/keywords.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/limits.h"
#include "prose.h"

using namespace lens;
using namespace lens::summary;

namespace {

std::vector<Keyword> keywords(std::string text) {
  const auto [article, segments] = test::prose(std::move(text));
  return find_keywords(article, segments, find_terms(article, segments, english()), english());
}

std::vector<std::string> phrases(std::string text) {
  const auto [article, segments] = test::prose(std::move(text));
  const Terms terms = find_terms(article, segments, english());
  std::vector<std::string> found;
  for (const Phrase& phrase : find_phrases(article, segments, terms)) {
    const auto& words = segments.words;
    const Span span{words[phrase.first_word].span.begin,
                    words[phrase.first_word + phrase.word_count - 1].span.end};
    found.push_back(std::string(span.of(article.text)) + " " + std::to_string(phrase.count));
  }
  return found;
}

}  // namespace

TEST_CASE("a phrase has no stop word at its ends and no punctuation inside") {
  CHECK(phrases("The bank of England, the old mill.") ==
        std::vector<std::string>{"bank 1", "England 1", "old 1", "mill 1", "old mill 1",
                                 "bank of England 1"});
}

TEST_CASE("forms of one phrase are counted together and shown as they stand within a sentence") {
  CHECK(phrases("Wind farms grow. A wind farm grows.") ==
        std::vector<std::string>{"wind 2", "farms 2", "grow 2", "wind farm 2", "farms grow 2",
                                 "wind farm grows 2"});
}

TEST_CASE("the best keyword has score 1 and there are not more than the cap") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Turbine number x" + std::to_string(i) + "y turns. ";
  const auto found = keywords(text);
  REQUIRE(found.size() == limits::kMaxKeywords);
  CHECK(found[0].score == 1);
  for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i].score <= found[i - 1].score);
}

TEST_CASE("what a text keeps coming back to is a keyword") {
  const auto found = keywords(
      "The offshore wind farm near Hallingford has been approved. Ministers said the wind farm "
      "would power ten thousand homes. Fishermen had fought the wind farm for years. The first "
      "turbines arrive in May.");
  const auto is_wind_farm = [](const Keyword& k) { return k.term.ends_with("wind farm"); };
  const auto place = std::find_if(found.begin(), found.end(), is_wind_farm);
  REQUIRE(place != found.end());
  CHECK(place - found.begin() < 4);
}

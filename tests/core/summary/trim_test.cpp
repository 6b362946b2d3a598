#include "summary/trim.h"

#include <doctest/doctest.h>

#include "prose.h"

using namespace lens;

namespace {

/// A pack with a few verbs of speech, so that the test does not hang on the built-in list.
const LanguagePack& pack() {
  static const LanguagePack kPack =
      LanguagePack::parse("@language en\n@list speech_verbs\nsaid\ntold\n").value();
  return kPack;
}

std::string shown(std::string text) {
  const auto [article, segments] = test::prose(std::move(text), pack());
  REQUIRE(segments.sentences.size() == 1);
  return std::string(
      summary::trimmed(article.text, segments, segments.sentences[0], pack()).of(article.text));
}

}  // namespace

TEST_CASE("a dateline in front and who said it behind are not shown") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"(CNN)The mill burned.", "The mill burned."},
      {"(CNN) -- The mill burned.", "The mill burned."},
      {"LONDON (Reuters) - The mill burned.", "The mill burned."},
      {"HALLINGFORD, May 3 (AP) \u2014 The mill burned.", "The mill burned."},
      {"(not an agency) The mill burned.", "(not an agency) The mill burned."},
      {"Hallingford Mill (Limited) - it burned.", "Hallingford Mill (Limited) - it burned."},
      {"IBM (International Business) said the mill burned.",
       "IBM (International Business) said the mill burned."},
      {"The old mill by the river burned down on Monday night, the mayor said.",
       "The old mill by the river burned down on Monday night"},
      {"The old mill by the river burned down on Monday night, to which the mayor of the town had "
       "nothing more to say.",
       "The old mill by the river burned down on Monday night, to which the mayor of the town had "
       "nothing more to say."},
      {"It burned, the mayor said.", "It burned, the mayor said."},
      {"The mayor said, in a long letter, that the old mill by the river burned down.",
       "The mayor said, in a long letter, that the old mill by the river burned down."},
  };
  for (const Row& row : rows) CHECK(shown(row.text) == row.expected);
}

#include <algorithm>

#include <doctest/doctest.h>

#include "prose.h"
#include "summary/summary.h"

using namespace lens;
using namespace lens::summary;

namespace {

constexpr const char* kStory =
    "The river rose by two metres on Monday and flooded the old mill in Hallingford, a town of "
    "nine thousand people. Nobody was hurt. Some cows watched. Forty families left their homes "
    "near the river while firemen pumped water out of the old mill and its cellars.\n\n"
    "It was cold. But the bakery opened at six, as it does on every working day of the year. "
    "The mayor said that the river had flooded the mill in Hallingford twice before.";

}  // namespace

TEST_CASE("every sentence of prose is ranked once, the best first with score 1") {
  const auto [article, segments] = test::prose(kStory);
  const Findings findings = rank(article, segments, english());
  REQUIRE(findings.ranking.size() == segments.sentences.size());
  CHECK(findings.ranking[0].score == 1);
  for (std::size_t i = 1; i < findings.ranking.size(); ++i) {
    CHECK(findings.ranking[i].score <= findings.ranking[i - 1].score);
    CHECK(findings.ranking[i].score >= 0);
  }
  std::vector<std::uint32_t> sentences;
  for (const SummarySentence& s : findings.ranking) sentences.push_back(s.sentence);
  std::sort(sentences.begin(), sentences.end());
  for (std::uint32_t i = 0; i < sentences.size(); ++i) CHECK(sentences[i] == i);
}

TEST_CASE("the news comes first and remarks come last") {
  const auto [article, segments] = test::prose(kStory);
  const Findings findings = rank(article, segments, english());
  CHECK(findings.ranking.front().sentence == 0);
  const std::uint32_t last = findings.ranking.back().sentence;
  const std::string_view text = segments.sentences[last].span.of(article.text);
  CHECK((text == "It was cold." || text == "Some cows watched." || text == "Nobody was hurt."));
  CHECK(findings.notices.empty());
}

TEST_CASE("a text of three sentences is its own summary, with a notice") {
  const auto [article, segments] = test::prose("It rained. It snowed. The sun shone.");
  const Findings findings = rank(article, segments, english());
  REQUIRE(findings.ranking.size() == 3);
  CHECK(findings.ranking[2].sentence == 2);
  REQUIRE(findings.notices.size() == 1);
  CHECK(findings.notices[0].code == notice_code::kSummaryFallback);
}

TEST_CASE("no text, no ranking, no keywords and no notice") {
  const Findings findings = rank({}, {}, english());
  CHECK(findings.ranking.empty());
  CHECK(findings.keywords.empty());
  CHECK(findings.notices.empty());
}

TEST_CASE("a language without lists is ranked by position and centrality") {
  const LanguagePack none;
  const auto [article, segments] = test::prose(kStory, none);
  const Findings findings = rank(article, segments, none);
  REQUIRE(findings.ranking.size() == segments.sentences.size());
  CHECK(findings.ranking[0].sentence == 0);
}

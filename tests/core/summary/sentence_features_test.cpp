#include "summary/sentence_features.h"

#include <cmath>
#include <map>

#include <doctest/doctest.h>

#include "prose.h"

using namespace lens;
using namespace lens::summary;

namespace {

struct Measured {
  test::Prose prose;
  Terms terms;
  std::vector<SentenceMeasures> measures;
};

Measured measured(std::string text) {
  Measured m;
  m.prose = test::prose(std::move(text));
  m.terms = find_terms(m.prose.article, m.prose.segments, english());
  m.measures = measure_sentences(m.prose.article, m.prose.segments, m.terms, english());
  return m;
}

/// The cosine of two sentences, the slow way.
double cosine(const Measured& m, std::size_t a, std::size_t b) {
  const auto vector_of = [&](std::size_t s) {
    std::map<std::uint32_t, double> vector;
    const auto& sentence = m.prose.segments.sentences[s];
    for (auto w = sentence.first_word; w < sentence.end_word; ++w) {
      vector[m.terms.of_word[w]] = m.terms.terms[m.terms.of_word[w]].weight;
    }
    return vector;
  };
  const auto va = vector_of(a), vb = vector_of(b);
  double ab = 0, aa = 0, bb = 0;
  for (const auto& [term, value] : va) aa += value * value;
  for (const auto& [term, value] : vb) bb += value * value;
  for (const auto& [term, value] : va) {
    if (const auto found = vb.find(term); found != vb.end()) ab += value * found->second;
  }
  return ab / std::sqrt(aa * bb);
}

constexpr const char* kStory =
    "The river flooded the mill on Monday. The mayor said the mill had flooded before.\n\n"
    "Engineers looked at the dam above the river. \"Is the dam safe?\" she asked. It is safe.";

}  // namespace

TEST_CASE("centrality by running sums is the mean cosine with all later and earlier sentences") {
  const Measured m = measured(kStory);
  REQUIRE(m.measures.size() >= 4);
  const std::size_t n = m.measures.size();
  for (std::size_t i = 0; i < n; ++i) {
    double later = 0, earlier = 0;
    for (std::size_t j = 0; j < n; ++j) {
      if (j != i) (j > i ? later : earlier) += cosine(m, i, j);
    }
    if (i + 1 < n) {
      CHECK(m.measures[i][Measure::Later] == doctest::Approx(later / double(n - 1 - i)));
    }
    if (i > 0) CHECK(m.measures[i][Measure::Earlier] == doctest::Approx(earlier / double(i)));
  }
}

TEST_CASE("a sentence is measured by what stands in it") {
  struct Row {
    std::string text;
    Measure measure;
    double expected;
  };
  const Row rows[] = {
      {"It rained.", Measure::StartsWithPronoun, 1},
      {"Rain fell on it.", Measure::StartsWithPronoun, 0},
      {"But rain fell.", Measure::StartsWithConnective, 1},
      {"We saw rain.", Measure::Personal, 1.0 / 3},
      {"Rain hit Old Mill.", Measure::Names, 0.5},
      {"In 1968 it rained.", Measure::Digits, 0.25},
      {"Did it rain?", Measure::Question, 1},
      {"\"Rain!\" they cried.", Measure::Quotes, 1},
      {"\"Rain!\" they cried.", Measure::StartsWithQuote, 1},
      {"It wasn't rain.", Measure::Quotes, 0},
      {"Rain, rain, rain and rain.", Measure::Commas, 0.4},
      {"It rained.", Measure::Short, 1},
  };
  for (const Row& row : rows) {
    const Measured m = measured(row.text);
    REQUIRE(m.measures.size() >= 1);
    INFO(row.text);
    CHECK(m.measures[0][row.measure] == doctest::Approx(row.expected));
  }
}

TEST_CASE("headings, captions, code and tables are no summary") {
  for (const BlockKind kind :
       {BlockKind::Heading, BlockKind::Caption, BlockKind::Code, BlockKind::Table}) {
    auto [article, segments] = test::prose("One sentence.\n\nAnother sentence.");
    article.blocks[0].kind = kind;
    const Terms terms = find_terms(article, segments, english());
    CHECK(measure_sentences(article, segments, terms, english()).size() == 1);
  }
}

TEST_CASE("every measure has its own name") {
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    CHECK_FALSE(kMeasureNames[i].empty());
    for (std::size_t j = 0; j < i; ++j) CHECK(kMeasureNames[i] != kMeasureNames[j]);
  }
}

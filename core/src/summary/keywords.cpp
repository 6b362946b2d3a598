// A keyword's rank is a weighted sum of its measures, with weights from the pack's list
// `keyword_weights` (thousandths; core/models/summary.md) or general ones.
#include "summary/keywords.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/limits.h"
#include "summary/keyword_measures.h"
#include "unicode/text.h"

namespace lens::summary {
namespace {

constexpr double kRankingScale = 1e6;  // see rank.cpp
constexpr double kPrintedScale = 1e4;

using Weights = std::array<double, kKeywordMeasureCount>;

double& at(Weights& weights, KeywordMeasure m) { return weights[static_cast<std::size_t>(m)]; }

/// Chosen by hand: frequent, early, rare in the language, not too long.
Weights general_weights() {
  Weights weights{};
  at(weights, KeywordMeasure::LogCount) = 1;
  at(weights, KeywordMeasure::MeanWeight) = 0.4;
  at(weights, KeywordMeasure::WeightSum) = 0.5;
  at(weights, KeywordMeasure::LogPosition) = -0.15;
  at(weights, KeywordMeasure::Capitals) = 0.4;
  at(weights, KeywordMeasure::InTitle) = 0.7;
  at(weights, KeywordMeasure::OnlyAtStart) = -0.5;
  at(weights, KeywordMeasure::FourWords) = -1.5;
  at(weights, KeywordMeasure::ThreeWords) = -0.7;
  at(weights, KeywordMeasure::InnerStopWord) = -1;
  return weights;
}

double listed(const WordList& list, const std::string& name) {
  const std::string_view text = list.find(name).value_or("0");
  int thousandths = 0;
  std::from_chars(text.data(), text.data() + text.size(), thousandths);
  return thousandths / 1000.0;
}

/// The weights for a text of these traits.
Weights weights_of(const LanguagePack& pack, const TextTraits& traits) {
  const WordList& list = pack.list("keyword_weights");
  if (list.empty()) return general_weights();
  Weights weights{};
  for (std::size_t i = 0; i < kKeywordMeasureCount; ++i) {
    for (std::size_t t = 0; t < kTextTraitCount; ++t) {
      std::string name(kKeywordMeasureNames[i]);
      name.append(kTextTraitNames[t]);
      weights[i] += traits[t] * listed(list, name);
    }
  }
  return weights;
}

struct Ranked {
  std::uint32_t phrase = 0;
  double sum = 0;
};

double weighted_sum(const KeywordMeasures& measures, const Weights& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < kKeywordMeasureCount; ++i) sum += measures[i] * weights[i];
  return std::round(sum * kRankingScale) / kRankingScale;
}

/// As it stands in the text, on one line.
std::string shown(const Phrase& phrase, const Article& article, const segment::Segments& segments) {
  const Span span{segments.words[phrase.first_word].span.begin,
                  segments.words[phrase.first_word + phrase.word_count - 1].span.end};
  return unicode::collapse_space(span.of(article.text));
}

}  // namespace

std::vector<Keyword> find_keywords(const Article& article, const segment::Segments& segments,
                                   const Terms& terms, const LanguagePack& pack) {
  const std::vector<Phrase> phrases = find_phrases(article, segments, terms);
  const Weights weights = weights_of(pack, measure_text(phrases, segments));
  const bool is_english = pack.code() == "en";
  std::vector<Ranked> ranked;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    const auto measures = measure_phrase(phrases[i], article, segments, terms, is_english);
    ranked.push_back({i, weighted_sum(measures, weights)});
  }
  const auto better = [](const Ranked& a, const Ranked& b) {
    return a.sum != b.sum ? a.sum > b.sum : a.phrase < b.phrase;
  };
  const std::size_t kept = std::min(limits::kMaxKeywords, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<long>(kept), ranked.end(), better);
  std::vector<Keyword> keywords;
  for (std::size_t i = 0; i < kept; ++i) {
    const Phrase& phrase = phrases[ranked[i].phrase];
    const double relative = 2 / (1 + std::exp(ranked[0].sum - ranked[i].sum));
    keywords.push_back({shown(phrase, article, segments),
                        std::round(relative * kPrintedScale) / kPrintedScale, phrase.count});
  }
  return keywords;
}

}  // namespace lens::summary

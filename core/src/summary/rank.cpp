// A sentence's rank is a weighted sum of its measures. The weights come from the pack's list
// `summary_weights`, in thousandths, fitted as core/models/summary.md tells; a language without the
// list gets what is known to hold for articles in general: early and central sentences.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "summary/keywords.h"
#include "summary/sentence_features.h"
#include "summary/summary.h"
#include "summary/trim.h"

namespace lens::summary {
namespace {

// A text of so few sentences is its own summary.
constexpr std::size_t kTooFewToRank = 3;
// Scores are compared after rounding, so that the last bit of a logarithm does not decide.
constexpr double kRankingScale = 1e6;
constexpr double kPrintedScale = 1e4;

using Weights = std::array<double, kMeasureCount>;

double& at(Weights& weights, Measure m) { return weights[static_cast<std::size_t>(m)]; }

/// Chosen by hand for languages without weights of their own, and not measured yet.
Weights general_weights() {
  Weights weights{};
  at(weights, Measure::First) = 1;
  at(weights, Measure::InverseRank) = 1;
  at(weights, Measure::LogRank) = -0.5;
  at(weights, Measure::LaterSum) = 1;
  at(weights, Measure::TitleOverlap) = 1;
  at(weights, Measure::Short) = -1.5;
  at(weights, Measure::Long) = -0.5;
  at(weights, Measure::Question) = -1;
  at(weights, Measure::InList) = -1;
  return weights;
}

Weights weights_of(const LanguagePack& pack) {
  const WordList& list = pack.list("summary_weights");
  if (list.empty()) return general_weights();
  Weights weights{};
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const std::string_view text = list.find(kMeasureNames[i]).value_or("0");
    int thousandths = 0;
    std::from_chars(text.data(), text.data() + text.size(), thousandths);
    weights[i] = thousandths / 1000.0;
  }
  return weights;
}

double weighted_sum(const SentenceMeasures& measures, const Weights& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < kMeasureCount; ++i) sum += measures.values[i] * weights[i];
  return std::round(sum * kRankingScale) / kRankingScale;
}

/// From the sums to 0..1, where the best has 1: the logistic function, doubled from the best on.
double score_of(double sum, double best) {
  return std::round(2 / (1 + std::exp(best - sum)) * kPrintedScale) / kPrintedScale;
}

struct Ranked {
  std::uint32_t sentence = 0;
  double sum = 0;
};

std::vector<Ranked> ranked_sentences(const std::vector<SentenceMeasures>& measures,
                                     const Weights& weights) {
  std::vector<Ranked> ranked;
  ranked.reserve(measures.size());
  for (const SentenceMeasures& m : measures) {
    ranked.push_back({m.sentence, weighted_sum(m, weights)});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.sum > b.sum; });
  return ranked;
}

Notice too_short_notice() {
  return {std::string(notice_code::kSummaryFallback),
          "The text is too short to choose sentences from; the summary is its beginning.",
          std::nullopt};
}

}  // namespace

Findings rank(const Article& article, const segment::Segments& segments, const LanguagePack& pack) {
  const Terms terms = find_terms(article, segments, pack);
  const std::vector<SentenceMeasures> measures = measure_sentences(article, segments, terms, pack);
  Findings findings;
  findings.keywords = find_keywords(article, segments, terms, pack);
  if (measures.size() <= kTooFewToRank) {
    // All in text order, each as good as the other.
    for (const SentenceMeasures& m : measures) {
      findings.ranking.push_back({m.sentence, segments.sentences[m.sentence].span, 1});
    }
    if (!measures.empty()) findings.notices.push_back(too_short_notice());
    return findings;
  }
  const std::vector<Ranked> ranked = ranked_sentences(measures, weights_of(pack));
  for (const Ranked& r : ranked) {
    const segment::Sentence& sentence = segments.sentences[r.sentence];
    findings.ranking.push_back({r.sentence, trimmed(article.text, segments, sentence, pack),
                                score_of(r.sum, ranked.front().sum)});
  }
  return findings;
}

}  // namespace lens::summary

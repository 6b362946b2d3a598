#include "entities/tagger.h"

#include <algorithm>
#include <charconv>

#include "entities/features.h"

// A linear-chain tagger: every feature of a token gives points to labels, every pair of
// neighbouring labels gives points, and the best path through a stretch of active tokens wins
// (Viterbi). All other tokens are outside. Points are small integers, so every build gives the same
// answer.

namespace lens::entities {
namespace {

constexpr int kImpossible = -1'000'000;

using PathScores = std::array<int, kLabelCount>;
using Origins = std::array<std::uint8_t, kLabelCount>;

LabelScores parse_scores(std::string_view value) {
  LabelScores scores{};
  while (!value.empty()) {
    const std::size_t label = kLabelLetters.find(value.front());
    value.remove_prefix(1);
    int points = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), points);
    value.remove_prefix(static_cast<std::size_t>(end - value.data()));
    if (label != std::string_view::npos && error == std::errc()) {
      scores[label] = static_cast<std::int16_t>(points);
    }
  }
  return scores;
}

/// The best path through one stretch of active tokens.
class Stretch {
 public:
  Stretch(const Tokens& tokens, const Facts& facts, const Weights& weights)
      : tokens_(tokens), facts_(facts), weights_(weights) {}

  /// Labels [begin, end), which has neither label before nor behind.
  void label(std::uint32_t begin, std::uint32_t end, std::vector<Label>& labels) {
    PathScores best;
    best.fill(kImpossible);
    best[0] = 0;
    origins_.clear();
    for (std::uint32_t i = begin; i < end; ++i) best = step(best, i);
    std::size_t label = best_end(best);
    for (std::uint32_t i = end; i-- > begin;) {
      labels[i] = static_cast<Label>(label);
      label = origins_[i - begin][label];
    }
  }

 private:
  PathScores step(const PathScores& before, std::uint32_t i) {
    const PathScores own = score(i);
    PathScores after;
    Origins origin{};
    for (std::size_t k = 0; k < kLabelCount; ++k) {
      int best = kImpossible;
      for (std::size_t p = 0; p < kLabelCount; ++p) {
        if (!may_follow(Label(p), Label(k))) continue;
        const int points = before[p] + weights_.transition(Label(p), Label(k));
        if (points <= best) continue;
        best = points;
        origin[k] = static_cast<std::uint8_t>(p);
      }
      after[k] = best + own[k];
    }
    origins_.push_back(origin);
    return rebased(after);
  }

  /// The same differences with 0 as the best, so that long stretches do not overflow.
  static PathScores rebased(PathScores scores) {
    const int best = *std::max_element(scores.begin(), scores.end());
    for (int& points : scores) points = std::max(points - best, kImpossible);
    return scores;
  }

  PathScores score(std::uint32_t i) {
    collect_features(tokens_, facts_, i, features_);
    PathScores scores{};
    for (std::uint32_t feature : features_.hashes) {
      const LabelScores* row = weights_.find(feature);
      if (row == nullptr) continue;
      for (std::size_t k = 0; k < kLabelCount; ++k) scores[k] += (*row)[k];
    }
    if (is_joinable(tokens_.items[i].gap)) return scores;
    for (std::size_t k = 2; k < kLabelCount; k += 2) scores[k] = kImpossible;
    return scores;
  }

  std::size_t best_end(const PathScores& best) const {
    std::size_t winner = 0;
    int winner_points = kImpossible;
    for (std::size_t k = 0; k < kLabelCount; ++k) {
      const int points = best[k] + weights_.transition(Label(k), Label::Outside);
      if (points > winner_points) {
        winner = k;
        winner_points = points;
      }
    }
    return winner;
  }

  const Tokens& tokens_;
  const Facts& facts_;
  const Weights& weights_;
  FeatureList features_;
  std::vector<Origins> origins_;
};

}  // namespace

Weights::Weights(const WordList& list) {
  std::size_t slots = 1024;
  while (slots < list.size() * 2) slots *= 2;
  slots_.assign(slots, 0);
  for (const auto& [name, value] : list.entries()) {
    if (name.starts_with("t=") && name.size() == 4) {
      const std::size_t before = kLabelLetters.find(name[2]);
      const std::size_t label = kLabelLetters.find(name[3]);
      if (before >= kLabelCount || label >= kLabelCount) continue;
      transitions_[before][label] = parse_scores(value)[label];
      continue;
    }
    rows_.push_back(parse_scores(value));
    keys_.push_back(hash_of(name));
    std::size_t slot = keys_.back() & (slots - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots - 1);
    slots_[slot] = static_cast<std::uint32_t>(rows_.size());
  }
}

const LabelScores* Weights::find(std::uint32_t feature) const {
  if (rows_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = feature & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if (keys_[slots_[slot] - 1] == feature) return &rows_[slots_[slot] - 1];
  }
  return nullptr;
}

std::vector<Label> tag(const Tokens& tokens, const Facts& facts, const Weights& weights) {
  std::vector<Label> labels(tokens.size(), Label::Outside);
  Stretch stretch(tokens, facts, weights);
  for (std::uint32_t begin = 0; begin < tokens.size();) {
    std::uint32_t end = begin + 1;
    if (facts.is_active[begin] != 0) {
      while (end < tokens.size() && facts.is_active[end] != 0 &&
             tokens.items[end].sentence == tokens.items[begin].sentence) {
        ++end;
      }
      stretch.label(begin, end, labels);
    }
    begin = end;
  }
  return labels;
}

}  // namespace lens::entities

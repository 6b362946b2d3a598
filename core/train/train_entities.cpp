// Trains the weights of the name tagger (core/data/en/entity_weights.txt).
//
//     train_entities [--features N] [--passes N] SET.jsonl=WEIGHT[:FREE] ... > entity_weights.txt
//
// A set has one {"text", "entities": [{"start", "end", "type"}]} a line, offsets in code points.
// WEIGHT scales its updates. FREE names labels (letters of kLabelLetters) that the set does not
// annotate: what it calls outside may be one of them.
//
// The method: averaged structured perceptron (Collins 2002) with a margin, trained twice: once with
// every feature that occurs often enough, then with the most useful ones alone; last the weights
// become small integers.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>

#include "entities/features.h"
#include "entities/tagger.h"
#include "language/pack.h"
#include "segment/segment.h"
#include "unicode/text.h"

namespace {

using namespace lens;
using namespace lens::entities;

constexpr int kLabels = static_cast<int>(kLabelCount);
constexpr float kMargin = 4;  // points that a wrong label gets while training
constexpr std::uint32_t kSeed = 20261122;
constexpr std::uint32_t kLeastCount = 3;

struct Example {
  std::vector<std::vector<std::uint32_t>> features;  // by token
  std::vector<std::uint16_t> allowed;                // by token, a bit a label
  std::vector<bool> joinable;
  float weight = 1;
};

struct Corpus {
  std::vector<Example> examples;
  std::unordered_map<std::string, std::uint32_t> ids;
  std::vector<std::string> names;
  std::vector<std::uint32_t> counts;
};

/// The text as one article: its lines are its blocks.
Article article_of(const std::string& text) {
  Article article;
  article.text = text;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '\n') continue;
    if (i > begin) {
      Block block;
      block.id = static_cast<std::uint32_t>(article.blocks.size());
      block.span = {begin, i};
      article.blocks.push_back(block);
    }
    begin = i + 1;
  }
  return article;
}

int label_of(const std::string& type) {
  if (type == "PER") return 1;
  if (type == "ORG") return 3;
  if (type == "LOC") return 5;
  if (type == "NORP") return 7;
  return type == "MISC" ? 9 : 0;
}

std::vector<std::uint32_t> byte_offsets(const std::string& text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < text.size();) {
    offsets.push_back(static_cast<std::uint32_t>(i));
    unicode::next_code_point(text, i);
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

/// The label of every token by the gold spans.
std::vector<int> gold_labels(const nlohmann::json& document, const Tokens& tokens) {
  std::vector<int> labels(tokens.size(), 0);
  const std::vector<std::uint32_t> offsets = byte_offsets(document["text"]);
  for (const auto& entity : document["entities"]) {
    const int label = label_of(entity["type"]);
    const std::uint32_t begin = offsets[entity["start"].get<std::size_t>()];
    const std::uint32_t end = offsets[entity["end"].get<std::size_t>()];
    auto token = std::partition_point(tokens.items.begin(), tokens.items.end(),
                                      [&](const Token& t) { return t.span.end <= begin; });
    bool first = true;
    for (; label != 0 && token != tokens.items.end() && token->span.begin < end; ++token) {
      labels[static_cast<std::size_t>(token - tokens.items.begin())] = first ? label : label + 1;
      first = false;
    }
  }
  return labels;
}

struct Set {
  std::string path;
  float weight = 1;
  std::string free;
};

std::uint16_t allowed_labels(int label, const Set& set) {
  std::uint16_t allowed = static_cast<std::uint16_t>(1U << label);
  for (char letter : set.free) {
    const auto k = kLabelLetters.find(letter);
    if (label == 0) allowed = static_cast<std::uint16_t>(allowed | 3U << k);
  }
  return allowed;
}

void add_document(const nlohmann::json& document, const Set& set, const LanguagePack& pack,
                  const Gazetteer& gazetteer, Corpus& corpus) {
  const Article article = article_of(document["text"]);
  const segment::Segments segments = segment::segment(article, pack);
  const Tokens tokens = split_tokens(article, segments, pack.list("name_abbreviations"));
  const Facts facts = gather_facts(tokens, gazetteer);
  const std::vector<int> gold = gold_labels(document, tokens);
  FeatureList features;
  features.keep_names = true;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (facts.is_active[i] == 0) continue;
    const bool follows = i > 0 && facts.is_active[i - 1] != 0 &&
                         tokens.items[i].sentence == tokens.items[i - 1].sentence;
    if (!follows) corpus.examples.push_back({{}, {}, {}, set.weight});
    Example& example = corpus.examples.back();
    collect_features(tokens, facts, i, features);
    std::vector<std::uint32_t> ids;
    for (const std::string& name : features.names) {
      const auto [at, is_new] = corpus.ids.try_emplace(name, corpus.ids.size());
      if (is_new) corpus.names.push_back(name);
      if (is_new) corpus.counts.push_back(0);
      ++corpus.counts[at->second];
      ids.push_back(at->second);
    }
    example.features.push_back(std::move(ids));
    int label = gold[i];
    const bool orphan = label != 0 && label % 2 == 0 && example.allowed.empty();
    example.allowed.push_back(allowed_labels(orphan ? label - 1 : label, set));
    example.joinable.push_back(is_joinable(tokens.items[i].gap));
  }
}

class Perceptron {
 public:
  Perceptron(const Corpus& corpus, std::vector<bool> used)
      : corpus_(corpus),
        used_(std::move(used)),
        weights_(corpus.names.size() * kLabels, 0),
        sums_(weights_.size(), 0),
        pairs_(kLabels * kLabels, 0),
        pair_sums_(pairs_.size(), 0) {}

  void train(int passes) {
    std::vector<std::uint32_t> order(corpus_.examples.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::uint32_t random = kSeed;
    for (int pass = 0; pass < passes; ++pass) {
      for (std::size_t i = order.size(); i > 1; --i) {
        random = random * 1664525U + 1013904223U;
        std::swap(order[i - 1], order[(random >> 8) % i]);
      }
      std::size_t wrong = 0;
      for (std::uint32_t i : order) wrong += learn(corpus_.examples[i]) ? 1 : 0;
      std::fprintf(stderr, "pass %d: %zu of %zu wrong\n", pass, wrong, order.size());
    }
  }

  float weight(std::size_t feature, int label) const {
    const std::size_t k = feature * kLabels + static_cast<std::size_t>(label);
    return weights_[k] - sums_[k] / clock_;
  }
  float pair(int before, int label) const {
    const std::size_t k = static_cast<std::size_t>(before * kLabels + label);
    return pairs_[k] - pair_sums_[k] / clock_;
  }

 private:
  using Scores = std::array<float, kLabelCount>;

  std::vector<Scores> emissions(const Example& example) const {
    std::vector<Scores> all;
    for (const auto& features : example.features) {
      Scores scores{};
      for (std::uint32_t f : features) {
        if (!used_[f]) continue;
        for (int k = 0; k < kLabels; ++k) scores[k] += weights_[f * kLabels + k];
      }
      all.push_back(scores);
    }
    return all;
  }

  /// The best path; only through allowed labels, or with the margin against them.
  std::vector<int> decode(const Example& example, const std::vector<Scores>& scores,
                          bool constrained) const {
    const std::size_t n = scores.size();
    std::vector<std::array<int, kLabelCount>> origins(n);
    Scores best;
    best.fill(-1e9F);
    best[0] = 0;
    for (std::size_t i = 0; i < n; ++i) {
      Scores after;
      for (int k = 0; k < kLabels; ++k) {
        after[k] = -1e9F;
        origins[i][k] = 0;
        const bool allowed = (example.allowed[i] >> k & 1) != 0;
        if ((constrained && !allowed) || (k > 0 && k % 2 == 0 && !example.joinable[i])) continue;
        for (int p = 0; p < kLabels; ++p) {
          if (!may_follow(Label(p), Label(k))) continue;
          const float points = best[p] + pairs_[p * kLabels + k];
          if (points > after[k]) {
            after[k] = points;
            origins[i][k] = p;
          }
        }
        after[k] += scores[i][k] + (!constrained && !allowed ? kMargin : 0);
      }
      best = after;
    }
    int label = 0;
    for (int k = 0; k < kLabels; ++k) {
      if (best[k] + pairs_[k * kLabels] > best[label] + pairs_[label * kLabels]) label = k;
    }
    std::vector<int> path(n);
    for (std::size_t i = n; i-- > 0;) {
      path[i] = label;
      label = origins[i][label];
    }
    return path;
  }

  bool learn(const Example& example) {
    ++clock_;
    const std::vector<Scores> scores = emissions(example);
    const std::vector<int> guess = decode(example, scores, false);
    const std::vector<int> gold = decode(example, scores, true);
    if (guess == gold) return false;
    for (std::size_t i = 0; i < gold.size(); ++i) {
      move_pair(i == 0 ? 0 : gold[i - 1], gold[i], example.weight);
      move_pair(i == 0 ? 0 : guess[i - 1], guess[i], -example.weight);
      if (gold[i] == guess[i]) continue;
      for (std::uint32_t f : example.features[i]) {
        if (!used_[f]) continue;
        move(f * kLabels + gold[i], example.weight);
        move(f * kLabels + guess[i], -example.weight);
      }
    }
    move_pair(gold.back(), 0, example.weight);
    move_pair(guess.back(), 0, -example.weight);
    return true;
  }

  void move(std::size_t at, float by) {
    weights_[at] += by;
    sums_[at] += by * clock_;
  }
  void move_pair(int before, int label, float by) {
    pairs_[static_cast<std::size_t>(before * kLabels + label)] += by;
    pair_sums_[static_cast<std::size_t>(before * kLabels + label)] += by * clock_;
  }

  const Corpus& corpus_;
  std::vector<bool> used_;
  std::vector<float> weights_;
  std::vector<float> sums_;
  std::vector<float> pairs_;
  std::vector<float> pair_sums_;
  float clock_ = 1;
};

/// The features that move decisions most: large weights, seen often.
std::vector<bool> choose(const Corpus& corpus, const Perceptron& model, std::size_t count) {
  std::vector<std::pair<float, std::uint32_t>> ranked;
  for (std::uint32_t f = 0; f < corpus.names.size(); ++f) {
    float size = 0;
    for (int k = 0; k < kLabels; ++k) size += std::fabs(model.weight(f, k));
    const float seen = static_cast<float>(std::min(corpus.counts[f], 400U));
    ranked.push_back({-size * std::sqrt(seen), f});
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<bool> used(corpus.names.size(), false);
  for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) used[ranked[i].second] = true;
  return used;
}

std::string points_text(const std::vector<int>& points) {
  std::string text;
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (points[k] != 0) text += kLabelLetters[k] + std::to_string(points[k]);
  }
  return text;
}

void print(const Corpus& corpus, const Perceptron& model, const std::vector<bool>& used,
           float scale) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (std::size_t f = 0; f < used.size(); ++f) {
    if (!used[f]) continue;
    std::vector<int> points;
    for (int k = 0; k < kLabels; ++k) {
      points.push_back(static_cast<int>(std::lround(model.weight(f, k) * scale)));
    }
    const std::string text = points_text(points);
    if (!text.empty()) lines.emplace_back(corpus.names[f], text);
  }
  for (int p = 0; p < kLabels; ++p) {
    for (int k = 0; k < kLabels; ++k) {
      std::vector<int> points(kLabels, 0);
      points[k] = static_cast<int>(std::lround(model.pair(p, k) * scale));
      const std::string name = std::string("t=") + kLabelLetters[p] + kLabelLetters[k];
      if (points[k] != 0) lines.emplace_back(name, points_text(points));
    }
  }
  std::sort(lines.begin(), lines.end());
  std::printf(
      "# Weights of the name tagger. Made by core/train/train_entities.cpp; do not edit.\n");
  for (const auto& [name, value] : lines) std::printf("%s\t%s\n", name.c_str(), value.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t feature_count = 2500;
  int passes = 12;
  float scale = 0.25F;
  Corpus corpus;
  const LanguagePack& pack = language::pack_for("en");
  const Gazetteer gazetteer(pack);
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--features")
      feature_count = std::strtoul(argv[++i], nullptr, 10);
    else if (argument == "--passes")
      passes = std::atoi(argv[++i]);
    else if (argument == "--scale")
      scale = std::strtof(argv[++i], nullptr);
    else {
      const std::size_t equals = argument.find('=');
      const std::size_t colon = argument.find(':', equals);
      Set set{argument.substr(0, equals), std::strtof(argument.c_str() + equals + 1, nullptr),
              colon == std::string::npos ? "" : argument.substr(colon + 1)};
      std::ifstream file(set.path);
      for (std::string line; std::getline(file, line);) {
        add_document(nlohmann::json::parse(line), set, pack, gazetteer, corpus);
      }
      std::fprintf(stderr, "%s: %zu stretches, %zu features\n", set.path.c_str(),
                   corpus.examples.size(), corpus.names.size());
    }
  }
  std::vector<bool> used(corpus.names.size());
  for (std::size_t f = 0; f < used.size(); ++f) {
    bool ascii = true;
    for (char c : corpus.names[f]) ascii = ascii && c > 0x20 && c < 0x7F;
    used[f] = ascii && corpus.counts[f] >= kLeastCount;
  }
  Perceptron all(corpus, used);
  all.train(passes / 2);
  used = choose(corpus, all, feature_count);
  Perceptron small(corpus, used);
  small.train(passes);
  print(corpus, small, used, scale);
}

// A ridge regression on twelve shares and means, trained to order the three levels of the
// OneStopEnglish corpus (core/train/train_ease.py). Its scale is that of the formulas on the same
// texts: grades have the mean and spread of their median, ease those of Flesch's. Weights are whole
// millionths in the list, so that every build reads the same numbers.
#include "readability/verdict.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lens::readability {
namespace {

/// The scale of grades ends here: beyond a doctorate the number says nothing.
constexpr double kHighestGrade = 22;

double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

constexpr VerdictFeature kFeatures[] = {
    {"logWordsPerSentence", [](const Tally& t) { return std::log(share(t.words, t.sentences)); }},
    {"syllablesPerWord", [](const Tally& t) { return share(t.syllables, t.words); }},
    {"lettersPerWord", [](const Tally& t) { return share(t.letters, t.words); }},
    {"polysyllableShare", [](const Tally& t) { return share(t.polysyllables, t.words); }},
    {"oneSyllableShare", [](const Tally& t) { return share(t.one_syllable_words, t.words); }},
    {"longWordShare", [](const Tally& t) { return share(t.long_words, t.words); }},
    {"unfamiliarShare", [](const Tally& t) { return share(t.unfamiliar_words, t.words); }},
    {"frequency", [](const Tally& t) { return share(t.zipf_sum, t.plain_words) / 10; }},
    {"contentFrequency",
     [](const Tally& t) { return share(t.content_zipf_sum, t.content_words) / 10; }},
    {"rareShare", [](const Tally& t) { return share(t.rare_words, t.plain_words); }},
    {"rareContentShare",
     [](const Tally& t) { return share(t.rare_content_words, t.content_words); }},
    {"contentShare", [](const Tally& t) { return share(t.content_words, t.plain_words); }},
};

/// Up to three numbers of one entry, in millionths in the list.
struct Numbers {
  double values[3] = {0, 0, 0};
  int count = 0;
};

Numbers read_numbers(std::string_view text) {
  constexpr double kUnit = 1e6;
  Numbers numbers;
  while (numbers.count < 3 && !text.empty()) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [next, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc()) break;
    numbers.values[numbers.count++] = static_cast<double>(value) / kUnit;
    text = text.substr(static_cast<std::size_t>(next - text.data()));
    text.remove_prefix(std::min<std::size_t>(text.size(), 1));
  }
  return numbers;
}

/// A base and a slope by their entry's name; nothing when the list lacks them.
std::optional<double> on_scale(const WordList& weights, std::string_view scale, double position) {
  const auto entry = weights.find(scale);
  if (!entry) return std::nullopt;
  const Numbers line = read_numbers(*entry);
  if (line.count != 2) return std::nullopt;
  return line.values[0] + line.values[1] * position;
}

}  // namespace

std::span<const VerdictFeature> verdict_features() { return kFeatures; }

std::optional<Verdict> predict(const Tally& tally, const LanguagePack& pack) {
  const WordList& weights = pack.list("ease_weights");
  double position = 0;
  for (const VerdictFeature& feature : kFeatures) {
    const auto entry = weights.find(feature.name);
    if (!entry) return std::nullopt;
    const Numbers weight = read_numbers(*entry);  // mean, spread, weight
    if (weight.count != 3 || weight.values[1] <= 0) return std::nullopt;
    position += weight.values[2] * (feature.value(tally) - weight.values[0]) / weight.values[1];
  }
  const auto grade = on_scale(weights, "grade", position);
  const auto ease = on_scale(weights, "ease", position);
  if (!grade || !ease) return std::nullopt;
  return Verdict{std::clamp(*grade, 0.0, kHighestGrade), std::clamp(*ease, 0.0, 100.0)};
}

}  // namespace lens::readability

#include "summary/keyword_measures.h"

#include <algorithm>
#include <cmath>

#include "unicode/text.h"

namespace lens::summary {

const std::array<std::string_view, kKeywordMeasureCount> kKeywordMeasureNames = {
    "logCount",    "meanWeight",      "leastWeight", "mostWeight",      "weightSum",
    "logPosition", "position",        "spread",      "capitals",        "onlyAtStart",
    "inTitle",     "oneWord",         "twoWords",    "threeWords",      "fourWords",
    "logLetters",  "innerStopWord",   "verbEnding",  "firstVerbEnding", "adverbEnding",
    "nounEnding",  "adjectiveEnding", "plural",      "cohesion",        "openLeft",
    "openRight",   "openBoth"};

const std::array<std::string_view, kTextTraitCount> kTextTraitNames = {"", ".names", ".length"};

namespace {

bool has_ending(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending);
  });
}

class PhraseMeasurer {
 public:
  PhraseMeasurer(const Phrase& phrase, const Article& article, const segment::Segments& segments,
                 const Terms& terms)
      : phrase_(phrase), article_(article), segments_(segments), terms_(terms) {}

  KeywordMeasures measure(bool is_english) {
    measure_terms();
    measure_places();
    measure_borders();
    measure_shape();
    if (is_english) measure_endings();
    return values_;
  }

 private:
  double& operator[](KeywordMeasure m) { return values_[static_cast<std::size_t>(m)]; }

  std::string_view word(std::uint32_t index) const {
    return segments_.words[phrase_.first_word + index].span.of(article_.text);
  }

  void measure_terms() {
    double sum = 0, least = 1e9, most = 0, weighted = 0, in_title = 0, content = 0;
    std::uint32_t rarest = UINT32_MAX;
    for (std::uint32_t i = 0; i < phrase_.word_count; ++i) {
      const std::uint32_t number = terms_.of_word[phrase_.first_word + i];
      const Term& term = terms_.terms[number];
      if (term.is_stop_word) {
        (*this)[KeywordMeasure::InnerStopWord] = 1;
        continue;
      }
      ++content;
      sum += term.weight;
      least = std::min(least, term.weight);
      most = std::max(most, term.weight);
      weighted += term.weight * term.count;
      rarest = std::min(rarest, term.count);
      const auto& title = terms_.of_title;
      in_title += std::binary_search(title.begin(), title.end(), number) ? 1 : 0;
    }
    (*this)[KeywordMeasure::MeanWeight] = sum / content;
    (*this)[KeywordMeasure::LeastWeight] = least;
    (*this)[KeywordMeasure::MostWeight] = most;
    (*this)[KeywordMeasure::WeightSum] = std::log1p(weighted);
    (*this)[KeywordMeasure::InTitle] = in_title / content;
    (*this)[KeywordMeasure::Cohesion] = std::log(static_cast<double>(phrase_.count) / rarest);
  }

  void measure_places() {
    const double length = static_cast<double>(segments_.words.size());
    (*this)[KeywordMeasure::LogCount] = std::log(phrase_.count);
    (*this)[KeywordMeasure::LogPosition] = std::log1p(phrase_.first_at);
    (*this)[KeywordMeasure::Position] = phrase_.first_at / length;
    (*this)[KeywordMeasure::Spread] = (phrase_.last_at - phrase_.first_at) / length;
    const bool within = phrase_.within > 0;
    (*this)[KeywordMeasure::OnlyAtStart] = within ? 0 : 1;
    if (within) (*this)[KeywordMeasure::Capitals] = double(phrase_.capitals) / phrase_.within;
  }

  void measure_borders() {
    const double left = static_cast<double>(phrase_.open_left) / phrase_.count;
    const double right = static_cast<double>(phrase_.open_right) / phrase_.count;
    (*this)[KeywordMeasure::OpenLeft] = left;
    (*this)[KeywordMeasure::OpenRight] = right;
    (*this)[KeywordMeasure::OpenBoth] = left * right;
  }

  void measure_shape() {
    constexpr auto kOneWord = static_cast<std::size_t>(KeywordMeasure::OneWord);
    values_[kOneWord + phrase_.word_count - 1] = 1;
    double letters = 0;
    for (std::uint32_t i = 0; i < phrase_.word_count; ++i) {
      letters += segments_.words[phrase_.first_word + i].characters;
    }
    (*this)[KeywordMeasure::LogLetters] = std::log(letters);
  }

  void measure_endings() {
    const std::string last = unicode::to_lower(word(phrase_.word_count - 1));
    const std::string first = unicode::to_lower(word(0));
    (*this)[KeywordMeasure::VerbEnding] = has_ending(last, {"ed", "ing"}) ? 1 : 0;
    (*this)[KeywordMeasure::FirstVerbEnding] = has_ending(first, {"ed", "ing"}) ? 1 : 0;
    const bool adverb = has_ending(last, {"ly"}) || has_ending(first, {"ly"});
    (*this)[KeywordMeasure::AdverbEnding] = adverb ? 1 : 0;
    (*this)[KeywordMeasure::NounEnding] =
        has_ending(last, {"tion", "tions", "ment", "ments", "ity", "ities", "ness", "ism", "er",
                          "ers", "or", "ors", "ance", "ence", "ics", "ogy"})
            ? 1
            : 0;
    (*this)[KeywordMeasure::AdjectiveEnding] =
        has_ending(last, {"al", "ive", "ous", "able", "ible", "ful", "less", "ic"}) ? 1 : 0;
    (*this)[KeywordMeasure::Plural] = has_ending(last, {"s"}) && !has_ending(last, {"ss"}) ? 1 : 0;
  }

  const Phrase& phrase_;
  const Article& article_;
  const segment::Segments& segments_;
  const Terms& terms_;
  KeywordMeasures values_{};
};

}  // namespace

TextTraits measure_text(const std::vector<Phrase>& phrases, const segment::Segments& segments) {
  double capitals = 0;
  for (const Phrase& phrase : phrases) {
    if (phrase.within > 0) capitals += static_cast<double>(phrase.capitals) / phrase.within;
  }
  const double mean = phrases.empty() ? 0 : capitals / static_cast<double>(phrases.size());
  // The factors bring both near 1, where the weights of `Always` are.
  return {1, 4 * mean, std::log1p(static_cast<double>(segments.words.size())) / 6};
}

KeywordMeasures measure_phrase(const Phrase& phrase, const Article& article,
                               const segment::Segments& segments, const Terms& terms,
                               bool is_english) {
  return PhraseMeasurer(phrase, article, segments, terms).measure(is_english);
}

}  // namespace lens::summary

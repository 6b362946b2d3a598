// The measures follow what is known of extractive summaries of news: position (Edmundson 1969),
// centrality toward later sentences (PacSum, Zheng and Lapata 2019), title words, cue words. The
// n x n similarities of the original are replaced by dot products with sums:
//
//   sum over j > i of cos(i, j)  =  u_i . (u_i+1 + ... + u_n)       u: term vectors of length 1
#include "summary/sentence_features.h"

#include <algorithm>
#include <cmath>

#include "unicode/text.h"

namespace lens::summary {

const std::array<std::string_view, kMeasureCount> kMeasureNames = {"first",
                                                                   "second",
                                                                   "third",
                                                                   "inverseRank",
                                                                   "logRank",
                                                                   "relativeRank",
                                                                   "startsBlock",
                                                                   "logWords",
                                                                   "short",
                                                                   "long",
                                                                   "later",
                                                                   "earlier",
                                                                   "laterSum",
                                                                   "leadOverlap",
                                                                   "titleOverlap",
                                                                   "meanFrequency",
                                                                   "topTerms",
                                                                   "meanRarity",
                                                                   "novelty",
                                                                   "names",
                                                                   "digits",
                                                                   "quotes",
                                                                   "startsWithQuote",
                                                                   "speech",
                                                                   "startsWithPronoun",
                                                                   "startsWithConnective",
                                                                   "personal",
                                                                   "question",
                                                                   "exclamation",
                                                                   "commas",
                                                                   "stopWords",
                                                                   "inList"};

namespace {

constexpr std::uint32_t kShortWords = 8;  // "He agreed.", captions and credits that slipped through
constexpr std::uint32_t kLongWords = 30;  // beyond it a sentence costs more room than it gives
constexpr std::size_t kLeadSentences = 3;  // the lead of a news story
constexpr std::size_t kTopTerms = 10;

/// One entry of a sparse vector.
struct Entry {
  std::uint32_t term = 0;
  double value = 0;
};

using Vector = std::vector<Entry>;

double dot(const Vector& vector, const std::vector<double>& sums) {
  double sum = 0;
  for (const Entry& entry : vector) sum += entry.value * sums[entry.term];
  return sum;
}

void add(const Vector& vector, std::vector<double>& sums) {
  for (const Entry& entry : vector) sums[entry.term] += entry.value;
}

/// The sentence's terms, each once, weighted and scaled to length 1.
Vector vector_of(const segment::Sentence& sentence, const Terms& terms) {
  std::vector<std::uint32_t> found(terms.of_word.begin() + sentence.first_word,
                                   terms.of_word.begin() + sentence.end_word);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  Vector vector;
  double squares = 0;
  for (const std::uint32_t term : found) {
    const double weight = terms.terms[term].weight;
    if (weight <= 0) continue;
    vector.push_back({term, weight});
    squares += weight * weight;
  }
  const double length = std::sqrt(squares);
  for (Entry& entry : vector) entry.value /= length;
  return vector;
}

bool may_be_summary(const Block& block) {
  return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Quote ||
         block.kind == BlockKind::ListItem;
}

/// Measures sentence by sentence what needs no other sentence.
class Surface {
 public:
  Surface(const Article& article, const segment::Segments& segments, const Terms& terms,
          const LanguagePack& pack)
      : article_(article),
        segments_(segments),
        terms_(terms),
        pronouns_(pack.list("pronouns")),
        connectives_(pack.list("connectives")),
        speech_verbs_(pack.list("speech_verbs")),
        personal_(pack.list("personal_pronouns")) {}

  void measure(SentenceMeasures& m) const {
    const segment::Sentence& sentence = segments_.sentences[m.sentence];
    const double words = sentence.word_count();
    m[Measure::LogWords] = std::log(words);
    m[Measure::Short] = sentence.word_count() < kShortWords ? 1 : 0;
    m[Measure::Long] = std::max(0.0, words - kLongWords) / 10;
    const BlockKind kind = article_.blocks[sentence.block].kind;
    m[Measure::InList] = kind == BlockKind::Paragraph ? 0 : 1;
    measure_words(m, sentence);
    measure_punctuation(m, sentence);
  }

 private:
  void measure_words(SentenceMeasures& m, const segment::Sentence& sentence) const {
    const double share = 1.0 / sentence.word_count();
    for (std::uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
      const std::string_view word = segments_.words[w].span.of(article_.text);
      const std::string lower = unicode::to_lower(word);
      const bool is_first = w == sentence.first_word;
      if (is_first) m[Measure::StartsWithPronoun] = pronouns_.contains(lower) ? 1 : 0;
      if (is_first) m[Measure::StartsWithConnective] = connectives_.contains(lower) ? 1 : 0;
      if (!is_first && unicode::starts_with_upper(word) && lower != "i") m[Measure::Names] += share;
      if (unicode::is_ascii_digit(word.front())) m[Measure::Digits] += share;
      if (speech_verbs_.contains(lower)) m[Measure::Speech] = 1;
      if (personal_.contains(lower)) m[Measure::Personal] += share;
      measure_term(m, terms_.terms[terms_.of_word[w]], share);
    }
  }

  static void measure_term(SentenceMeasures& m, const Term& term, double share) {
    if (term.is_stop_word) m[Measure::StopWords] += share;
    if (term.weight > 0) m[Measure::MeanFrequency] += share * std::log(term.count);
    m[Measure::MeanRarity] += share * term.weight;
  }

  void measure_punctuation(SentenceMeasures& m, const segment::Sentence& sentence) const {
    const std::string_view text = sentence.span.of(article_.text);
    double commas = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = unicode::next_code_point(text, at);
      if (c == U',') ++commas;
      if (c == U'\'' || c == U'\u2019' || !unicode::is_quote(c)) continue;
      m[Measure::Quotes] = 1;
      if (begin == 0) m[Measure::StartsWithQuote] = 1;
    }
    m[Measure::Commas] = commas / sentence.word_count();
    m[Measure::Question] = text.ends_with('?') ? 1 : 0;
    m[Measure::Exclamation] = text.ends_with('!') ? 1 : 0;
  }

  const Article& article_;
  const segment::Segments& segments_;
  const Terms& terms_;
  const WordList& pronouns_;
  const WordList& connectives_;
  const WordList& speech_verbs_;
  const WordList& personal_;
};

/// Measures what compares a sentence with the others.
class Comparison {
 public:
  Comparison(const segment::Segments& segments, const Terms& terms,
             std::vector<SentenceMeasures>& measures)
      : terms_(terms), measures_(measures) {
    for (const SentenceMeasures& m : measures) {
      vectors_.push_back(vector_of(segments.sentences[m.sentence], terms));
    }
  }

  void measure() {
    measure_later();
    measure_earlier();
    measure_lead();
    measure_title();
    measure_top_terms();
  }

 private:
  std::vector<double> no_sums() const { return std::vector<double>(terms_.terms.size(), 0.0); }

  void measure_later() {
    std::vector<double> sums = no_sums();
    for (std::size_t i = vectors_.size(); i-- > 0;) {
      const double sum = dot(vectors_[i], sums);
      const double others = static_cast<double>(vectors_.size() - 1 - i);
      measures_[i][Measure::Later] = others > 0 ? sum / others : 0;
      measures_[i][Measure::LaterSum] = std::log1p(sum);
      add(vectors_[i], sums);
    }
  }

  void measure_earlier() {
    std::vector<double> sums = no_sums();
    for (std::size_t i = 0; i < vectors_.size(); ++i) {
      const double sum = dot(vectors_[i], sums);
      measures_[i][Measure::Earlier] = i > 0 ? sum / static_cast<double>(i) : 0;
      for (const Entry& entry : vectors_[i]) {
        // The squares of a vector of length 1 are shares of its weight.
        if (sums[entry.term] <= 0) measures_[i][Measure::Novelty] += entry.value * entry.value;
      }
      add(vectors_[i], sums);
    }
  }

  void measure_lead() {
    std::vector<double> lead = no_sums();
    const std::size_t count = std::min(kLeadSentences, vectors_.size());
    for (std::size_t i = 0; i < count; ++i) add(vectors_[i], lead);
    for (std::size_t i = 0; i < vectors_.size(); ++i) {
      // A sentence of the lead is not compared with itself.
      const double own = i < count ? 1 : 0;
      const double others = static_cast<double>(count) - own;
      if (others > 0) {
        measures_[i][Measure::LeadOverlap] = (dot(vectors_[i], lead) - own) / others;
      }
    }
  }

  void measure_title() {
    std::vector<double> title = no_sums();
    double total = 0;
    for (const std::uint32_t term : terms_.of_title) {
      title[term] = terms_.terms[term].weight;
      total += title[term];
    }
    if (total <= 0) return;
    for (std::size_t i = 0; i < vectors_.size(); ++i) {
      double shared = 0;
      for (const Entry& entry : vectors_[i]) shared += title[entry.term];
      measures_[i][Measure::TitleOverlap] = shared / total;
    }
  }

  void measure_top_terms() {
    std::vector<std::uint32_t> order(terms_.terms.size());
    for (std::uint32_t t = 0; t < order.size(); ++t) order[t] = t;
    const auto weightier = [&](std::uint32_t a, std::uint32_t b) {
      const double wa = terms_.terms[a].weight * terms_.terms[a].count;
      const double wb = terms_.terms[b].weight * terms_.terms[b].count;
      return wa != wb ? wa > wb : a < b;
    };
    const std::size_t top = std::min(kTopTerms, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<long>(top), order.end(),
                      weightier);
    std::vector<double> is_top = no_sums();
    for (std::size_t t = 0; t < top; ++t) is_top[order[t]] = 1;
    for (std::size_t i = 0; i < vectors_.size(); ++i) {
      double found = 0;
      for (const Entry& entry : vectors_[i]) found += is_top[entry.term];
      const double size = static_cast<double>(vectors_[i].size());
      measures_[i][Measure::TopTerms] = size > 0 ? found / size : 0;
    }
  }

  const Terms& terms_;
  std::vector<SentenceMeasures>& measures_;
  std::vector<Vector> vectors_;
};

void measure_position(std::vector<SentenceMeasures>& measures, const segment::Segments& segments) {
  const double count = static_cast<double>(measures.size());
  std::uint32_t last_block = UINT32_MAX;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    SentenceMeasures& m = measures[i];
    const double rank = static_cast<double>(i + 1);
    m[Measure::First] = i == 0 ? 1 : 0;
    m[Measure::Second] = i == 1 ? 1 : 0;
    m[Measure::Third] = i == 2 ? 1 : 0;
    m[Measure::InverseRank] = 1 / rank;
    m[Measure::LogRank] = std::log(rank);
    m[Measure::RelativeRank] = rank / count;
    const std::uint32_t block = segments.sentences[m.sentence].block;
    m[Measure::StartsBlock] = block != last_block ? 1 : 0;
    last_block = block;
  }
}

}  // namespace

std::vector<SentenceMeasures> measure_sentences(const Article& article,
                                                const segment::Segments& segments,
                                                const Terms& terms, const LanguagePack& pack) {
  std::vector<SentenceMeasures> measures;
  const Surface surface(article, segments, terms, pack);
  for (std::uint32_t s = 0; s < segments.sentences.size(); ++s) {
    const segment::Sentence& sentence = segments.sentences[s];
    if (!may_be_summary(article.blocks[sentence.block]) || sentence.word_count() == 0) continue;
    measures.push_back({s, {}});
    surface.measure(measures.back());
  }
  measure_position(measures, segments);
  Comparison(segments, terms, measures).measure();
  return measures;
}

}  // namespace lens::summary

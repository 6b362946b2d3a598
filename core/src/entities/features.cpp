#include "entities/features.h"

#include <algorithm>
#include <string_view>

// What a linear model can see of a token: itself, its neighbours, the run of capitalized words that
// it stands in, what the lists know and what the rest of the article shows. Every feature is the
// FNV hash of its readable name, so that the weights can be kept as reviewable text.

namespace lens::entities {
namespace {

constexpr std::string_view kShapeLetters = "xXUMIdo";
constexpr std::string_view kGapLetters = "^_ -'&,:.~/\"()|?";

class Collector {
 public:
  Collector(const Tokens& tokens, const Facts& facts, std::uint32_t i, FeatureList& out)
      : tokens_(tokens),
        facts_(facts),
        i_(i),
        begin_(tokens.sentence_starts[tokens.items[i].sentence]),
        end_(tokens.sentence_starts[tokens.items[i].sentence + 1]),
        out_(out) {}

  void collect() {
    add_words();
    add_shapes();
    add_classes();
    add_memory();
    add_run();
  }

 private:
  // A feature is begun with its kind, extended by values and ended.
  Collector& feature(std::string_view kind) {
    hash_ = hash_of(kind);
    if (out_.keep_names) name_ = kind;
    return text("=");
  }
  Collector& text(std::string_view value) {
    hash_ = hash_of(value, hash_);
    if (out_.keep_names) name_ += value;
    return *this;
  }
  Collector& bar() { return text("|"); }
  Collector& word(std::int64_t at) { return text(exists(at) ? folded(at) : "<>"); }
  Collector& shape(std::int64_t at) {
    if (!exists(at)) return text("<");
    return text(kShapeLetters.substr(static_cast<std::size_t>(item(at).shape), 1));
  }
  Collector& gap(std::int64_t at) {
    if (!exists(at)) return text("$");
    return text(kGapLetters.substr(static_cast<std::size_t>(item(at).gap), 1));
  }
  Collector& classes(std::int64_t at) {
    const std::uint32_t found = exists(at) ? facts_.classes[item(at).word] : 0;
    for (const WordClassList& list : kWordClassLists) {
      if ((found & list.bit) != 0) text({&list.letter, 1});
    }
    return *this;
  }
  Collector& number(std::uint32_t value) {
    const char digit = static_cast<char>('0' + std::min(value, 9U));
    return text({&digit, 1});
  }
  void end() {
    out_.hashes.push_back(hash_);
    if (out_.keep_names) out_.names.push_back(name_);
  }

  bool exists(std::int64_t at) const { return at >= begin_ && at < end_; }
  const Token& item(std::int64_t at) const { return tokens_.items[static_cast<std::size_t>(at)]; }
  std::string_view folded(std::int64_t at) const {
    return tokens_.folded(static_cast<std::size_t>(at));
  }

  void add_words() {
    feature("b").end();
    feature("w").word(i_).end();
    feature("w-").word(i_ - 1).end();
    feature("w+").word(i_ + 1).end();
    feature("w--").word(i_ - 2).end();
    feature("w++").word(i_ + 2).end();
    const std::string_view word = folded(i_);
    if (word.size() > 2) feature("x2").text(word.substr(word.size() - 2)).end();
    if (word.size() > 3) feature("x3").text(word.substr(word.size() - 3)).end();
    if (word.size() > 4) feature("x4").text(word.substr(word.size() - 4)).end();
    if (word.size() > 3) feature("p3").text(word.substr(0, 3)).end();
  }

  void add_shapes() {
    feature("s").shape(i_).gap(i_).shape(i_ - 1).end();
    feature("s+").shape(i_).gap(i_ + 1).shape(i_ + 1).end();
    feature("ss").shape(i_ - 1).gap(i_).shape(i_).gap(i_ + 1).shape(i_ + 1).end();
    feature("h").number(facts_.is_headline[item(i_).sentence]).shape(i_).end();
    if (item(i_).shape == Shape::Upper || item(i_).shape == Shape::Mixed) {
      feature("sl").shape(i_).number(item(i_).span.size()).end();
    }
  }

  void add_classes() {
    const std::uint32_t found = facts_.classes[item(i_).word];
    for (std::size_t k = 0; k < kWordClassLists.size(); ++k) {
      if ((found & kWordClassLists[k].bit) == 0) continue;
      feature("k").text({&kWordClassLists[k].letter, 1}).shape(i_).end();
    }
    feature("c").classes(i_).bar().shape(i_).gap(i_).end();
    feature("c-").classes(i_ - 1).bar().shape(i_ - 1).gap(i_).end();
    feature("c+").classes(i_ + 1).bar().shape(i_ + 1).gap(i_ + 1).end();
    feature("cc").classes(i_ - 1).bar().classes(i_).end();
    feature("cc+").classes(i_).bar().classes(i_ + 1).end();
    feature("wc").word(i_ - 1).bar().classes(i_).end();
    feature("wc+").word(i_ + 1).bar().classes(i_).end();
    if (facts_.phrase[static_cast<std::size_t>(i_)] != 0) add_phrase();
  }

  void add_phrase() {
    const std::uint32_t phrase = facts_.phrase[static_cast<std::size_t>(i_)] - 1U;
    feature("g").text({&kWordClassLists[phrase / 2].letter, 1}).number(phrase % 2).end();
  }

  Collector& memory_text(std::uint32_t memory) {
    for (std::size_t k = 0; k < kMemoryLetters.size(); ++k) {
      if ((memory >> k & 1U) != 0) text(kMemoryLetters.substr(k, 1));
    }
    return *this;
  }

  void add_memory() {
    const std::uint32_t memory = facts_.memory[item(i_).word];
    const bool capital = is_capitalized(item(i_).shape);
    if (!capital) return;
    for (std::size_t k = 0; k < kMemoryLetters.size(); ++k) {
      if ((memory >> k & 1U) != 0) feature("m").text(kMemoryLetters.substr(k, 1)).end();
    }
    feature("ma").memory_text(memory).bar().gap(i_).end();
    const bool ordinary = (facts_.classes[item(i_).word] & kOrdinary) != 0;
    feature("ms").memory_text(memory & (kSeenLower | kSeenInside)).gap(i_).number(ordinary).end();
  }

  void add_run() {
    const Run run = facts_.run[static_cast<std::size_t>(i_)];
    const std::int64_t last = std::int64_t{run.end} - 1;
    const std::uint32_t size = std::min(run.end - run.begin, 5U);
    const auto at = static_cast<std::uint32_t>(std::min<std::int64_t>(i_ - run.begin, 4));
    feature("rp").number(at).bar().number(size).end();
    feature("rl").word(last).bar().number(i_ == last).end();
    feature("rf").word(run.begin).bar().number(i_ == run.begin).end();
    feature("rk").classes(last).bar().classes(i_).bar().number(i_ == last).end();
    feature("rg").classes(run.begin).bar().classes(i_).bar().number(i_ == run.begin).end();
    feature("rb").word(std::int64_t{run.begin} - 1).bar().number(std::min(size, 3U)).end();
    feature("ra").word(run.end).bar().number(std::min(size, 3U)).end();
    feature("rbk").classes(std::int64_t{run.begin} - 1).bar().classes(i_).end();
    feature("rak").classes(run.end).bar().classes(i_).end();
  }

  const Tokens& tokens_;
  const Facts& facts_;
  std::int64_t i_;
  std::int64_t begin_;
  std::int64_t end_;
  FeatureList& out_;
  std::uint32_t hash_ = 0;
  std::string name_;
};

}  // namespace

void collect_features(const Tokens& tokens, const Facts& facts, std::uint32_t i,
                      FeatureList& features) {
  features.hashes.clear();
  features.names.clear();
  Collector(tokens, facts, i, features).collect();
}

}  // namespace lens::entities

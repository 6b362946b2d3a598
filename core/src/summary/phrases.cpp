#include "summary/phrases.h"

#include <algorithm>
#include <unordered_map>

#include "unicode/text.h"

namespace lens::summary {
namespace {

// Below it every run is a candidate: a short text says what it is about but once.
constexpr std::size_t kShortTextWords = 3000;
// In a longer one a run must be made of parts that come this often.
constexpr std::uint32_t kMinPartCount = 2;

/// Mixes one more term into a phrase's key (splitmix64's finalizer).
std::uint64_t extended(std::uint64_t key, std::uint32_t term) {
  std::uint64_t x = key * 31 + term + 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

bool is_prose(const Block& block) {
  return block.kind != BlockKind::Code && block.kind != BlockKind::Table;
}

class PhraseFinder {
 public:
  PhraseFinder(const Article& article, const segment::Segments& segments, const Terms& terms)
      : article_(article), segments_(segments), terms_(terms) {}

  std::vector<Phrase> find() {
    // Length by length, so that a longer run can ask how often its parts come.
    for (std::uint32_t length = 1; length <= kMaxPhraseWords; ++length) {
      for (const segment::Sentence& sentence : segments_.sentences) {
        if (is_prose(article_.blocks[sentence.block])) add_runs(sentence, length);
      }
    }
    return std::move(phrases_);
  }

 private:
  void add_runs(const segment::Sentence& sentence, std::uint32_t length) {
    std::uint32_t joined = 0;  // words up to here with only spaces between
    for (std::uint32_t end = sentence.first_word; end < sentence.end_word; ++end) {
      joined = end > sentence.first_word && follows(end) ? joined + 1 : 1;
      if (joined < length) continue;
      const std::uint32_t first = end + 1 - length;
      if (may_be_phrase(first, length)) add(first, length, sentence);
    }
  }

  /// True when only white space stands between the word and the one before it.
  bool follows(std::uint32_t word) const {
    const std::uint32_t begin = segments_.words[word - 1].span.end;
    const std::string_view gap = Span{begin, segments_.words[word].span.begin}.of(article_.text);
    return !gap.empty() && std::all_of(gap.begin(), gap.end(), unicode::is_ascii_space);
  }

  const Term& term(std::uint32_t word) const { return terms_.terms[terms_.of_word[word]]; }

  /// Says something by itself: no stop word, not a bare number, more than one letter.
  bool is_content(std::uint32_t word) const {
    return !term(word).is_stop_word && !segments_.words[word].is_number &&
           segments_.words[word].characters > 1;
  }

  bool may_be_phrase(std::uint32_t first, std::uint32_t length) {
    if (!is_content(first) || !is_content(first + length - 1)) return false;
    if (length == 1 || segments_.words.size() < kShortTextWords) return true;
    return repeats(first, length - 1) || repeats(first + 1, length - 1);
  }

  /// True when the run was found before, often enough.
  bool repeats(std::uint32_t first, std::uint32_t length) const {
    if (length == 1) return term(first).count >= kMinPartCount;
    const auto found = numbers_.find(key_of(first, length));
    return found != numbers_.end() && phrases_[found->second].count >= kMinPartCount;
  }

  std::uint64_t key_of(std::uint32_t first, std::uint32_t length) const {
    std::uint64_t key = length;
    for (std::uint32_t w = first; w < first + length; ++w) key = extended(key, terms_.of_word[w]);
    return key;
  }

  bool is_open_left(std::uint32_t first, const segment::Sentence& sentence) const {
    return first == sentence.first_word || !follows(first) || !is_content(first - 1);
  }

  bool is_open_right(std::uint32_t end, const segment::Sentence& sentence) const {
    return end == sentence.end_word || !follows(end) || !is_content(end);
  }

  void add(std::uint32_t first, std::uint32_t length, const segment::Sentence& sentence) {
    const auto [entry, is_new] =
        numbers_.try_emplace(key_of(first, length), static_cast<std::uint32_t>(phrases_.size()));
    if (is_new) phrases_.push_back({first, length, 0, first, first, 0, 0, 0, 0});
    Phrase& phrase = phrases_[entry->second];
    ++phrase.count;
    phrase.last_at = first;
    if (is_open_left(first, sentence)) ++phrase.open_left;
    if (is_open_right(first + length, sentence)) ++phrase.open_right;
    if (first == sentence.first_word) return;
    // The capital of a sentence's first word tells nothing, so such an occurrence is not shown if
    // there is another.
    if (phrase.within == 0) phrase.first_word = first;
    ++phrase.within;
    const std::string_view word = segments_.words[first].span.of(article_.text);
    if (unicode::starts_with_upper(word)) ++phrase.capitals;
  }

  const Article& article_;
  const segment::Segments& segments_;
  const Terms& terms_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<Phrase> phrases_;
};

}  // namespace

std::vector<Phrase> find_phrases(const Article& article, const segment::Segments& segments,
                                 const Terms& terms) {
  return PhraseFinder(article, segments, terms).find();
}

}  // namespace lens::summary

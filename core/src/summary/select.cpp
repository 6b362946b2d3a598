// Takes the best sentences one after the other and passes over what has mostly been said: a
// sentence of whose neighbouring word pairs more than half stand in those already taken.
#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "base/limits.h"
#include "summary/summary.h"
#include "unicode/boundaries.h"
#include "unicode/text.h"

namespace lens::summary {
namespace {

// Share of known word pairs from which on a sentence is a repetition.
constexpr double kMaxKnownPairs = 0.5;
// Fewer pairs than this say nothing.
constexpr std::size_t kMinPairs = 3;

std::uint64_t fnv(std::string_view bytes, std::uint64_t hash) {
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211u;
  }
  return hash;
}

/// One number for each pair of neighbouring words.
std::vector<std::uint64_t> word_pairs(std::string_view sentence) {
  constexpr std::uint64_t kBasis = 14695981039346656037u;
  std::vector<std::uint64_t> pairs;
  std::string last;
  for (const unicode::Piece& piece : unicode::word_pieces(sentence)) {
    if (piece.kind == unicode::PieceKind::None) continue;
    std::string word = unicode::to_lower(piece.span.of(sentence));
    if (!last.empty()) pairs.push_back(fnv(word, fnv(" ", fnv(last, kBasis))));
    last = std::move(word);
  }
  return pairs;
}

class Selection {
 public:
  explicit Selection(std::string_view text) : text_(text) {}

  /// Takes the sentence unless it repeats what was taken.
  void offer(const SummarySentence& sentence) {
    const std::vector<std::uint64_t> pairs = word_pairs(sentence.span.of(text_));
    if (repeats(pairs)) return;
    known_.insert(pairs.begin(), pairs.end());
    taken_.push_back(sentence);
  }

  std::size_t size() const { return taken_.size(); }

  std::vector<SummarySentence> in_text_order() && {
    std::sort(taken_.begin(), taken_.end(), [](const SummarySentence& a, const SummarySentence& b) {
      return a.sentence < b.sentence;
    });
    return std::move(taken_);
  }

 private:
  bool repeats(const std::vector<std::uint64_t>& pairs) const {
    if (pairs.size() < kMinPairs) return false;
    const auto known = std::count_if(pairs.begin(), pairs.end(),
                                     [&](std::uint64_t pair) { return known_.contains(pair); });
    return static_cast<double>(known) > kMaxKnownPairs * static_cast<double>(pairs.size());
  }

  std::string_view text_;
  std::unordered_set<std::uint64_t> known_;
  std::vector<SummarySentence> taken_;
};

/// How many sentences were asked for; a ratio above 0 gives at least one.
std::size_t asked_length(std::size_t sentence_count, const SummaryOptions& options) {
  if (!(options.ratio > 0)) return std::min(options.sentences, limits::kMaxSummarySentences);
  const double share = std::min(options.ratio, 1.0) * static_cast<double>(sentence_count);
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(share)));
}

}  // namespace

std::vector<SummarySentence> select(const std::vector<SummarySentence>& ranking,
                                    std::string_view text, std::size_t sentence_count,
                                    const SummaryOptions& options) {
  const std::size_t length = asked_length(sentence_count, options);
  Selection selection(text);
  for (const SummarySentence& sentence : ranking) {
    if (selection.size() == length) break;
    selection.offer(sentence);
  }
  return std::move(selection).in_text_order();
}

}  // namespace lens::summary

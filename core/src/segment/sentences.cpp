#include "segment/sentences.h"

#include <algorithm>
#include <cstdint>

#include "segment/list_markers.h"
#include "segment/sentence_rules.h"
#include "segment/words.h"
#include "unicode/boundaries.h"
#include "unicode/text.h"

namespace lens::segment {
namespace {

using unicode::is_ascii_digit;
using unicode::is_ascii_space;

/// A place where a sentence may end. A certain one is not put to the rules.
struct Candidate {
  std::uint32_t at = 0;
  bool certain = false;

  friend bool operator<(const Candidate& a, const Candidate& b) {
    return a.at != b.at ? a.at < b.at : a.certain > b.certain;
  }
};

constexpr std::string_view kEllipsisMark = "…";

bool is_closing_mark(char c) { return c == '"' || c == '\'' || c == ')' || c == ']'; }

/// Behind closing marks (plain and typographic) that follow a stop.
std::uint32_t skip_closing(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  for (;;) {
    if (at < limit && is_closing_mark(text[at])) {
      ++at;
    } else if (text.substr(at, 3) == "”" || text.substr(at, 3) == "’") {
      at += 3;
    } else {
      return at;
    }
  }
}

/// Digits, a currency sign with digits, or a name like "iPhone": beginnings that UAX #29 takes for
/// a sentence's continuation.
bool is_hidden_start(std::string_view rest) {
  for (const std::string_view sign : {"$", "£", "€"}) {
    if (rest.starts_with(sign)) rest.remove_prefix(sign.size());
  }
  if (rest.empty()) return false;
  if (is_ascii_digit(rest[0])) return true;
  return rest.size() > 1 && rest[0] >= 'a' && rest[0] <= 'z' && rest[1] >= 'A' && rest[1] <= 'Z';
}

/// Collects the candidates of one block and chooses among them.
class BlockSplitter {
 public:
  BlockSplitter(std::string_view text, const SentenceRules& rules) : text_(text), rules_(rules) {}

  /// `ends` are ICU's boundaries inside the block.
  template <typename Iterator>
  void split(Span block, std::uint32_t id, Iterator first, Iterator last,
             std::vector<Sentence>& sentences) {
    candidates_.clear();
    for (; first != last; ++first) candidates_.push_back({*first, false});
    for (const std::uint32_t start : item_starts(text_, block))
      candidates_.push_back({start, true});
    add_hidden(block);
    std::sort(candidates_.begin(), candidates_.end());
    std::uint32_t begin = block.begin;
    for (const Candidate& candidate : candidates_) {
      if (candidate.at <= begin || candidate.at >= block.end) continue;
      if (!candidate.certain && !rules_.ends_sentence(text_, begin, candidate.at, block.end)) {
        continue;
      }
      add({begin, candidate.at}, id, sentences);
      begin = candidate.at;
    }
    add({begin, block.end}, id, sentences);
  }

  /// Every line is a sentence.
  void split_lines(Span block, std::uint32_t id, std::vector<Sentence>& sentences) const {
    std::uint32_t begin = block.begin;
    for (std::uint32_t i = block.begin; i < block.end; ++i) {
      if (text_[i] != '\n') continue;
      add({begin, i}, id, sentences);
      begin = i + 1;
    }
    add({begin, block.end}, id, sentences);
  }

 private:
  void add(Span span, std::uint32_t id, std::vector<Sentence>& sentences) const {
    const std::string_view trimmed = unicode::trim(span.of(text_));
    if (trimmed.empty()) return;
    const auto begin = static_cast<std::uint32_t>(trimmed.data() - text_.data());
    Sentence sentence;
    sentence.span = {begin, begin + static_cast<std::uint32_t>(trimmed.size())};
    sentence.block = id;
    sentences.push_back(sentence);
  }

  /// The places that ICU does not offer.
  void add_hidden(Span block) {
    for (std::uint32_t i = block.begin; i < block.end; ++i) {
      if (text_.substr(i, kEllipsisMark.size()) == kEllipsisMark) add_behind_mark(i, block.end);
      if (text_[i] == ';' && rules_.has_question_semicolon()) add_behind_semicolon(i, block.end);
      if (text_[i] != '.') continue;
      if (is_glued_stop(text_, i) && i + 1 < block.end) {
        candidates_.push_back({i + 1, false});
        continue;
      }
      add_before_hidden_start(i, block.end);
      add_before_ellipsis(i, block.end);
    }
  }

  void add_behind_semicolon(std::uint32_t mark, std::uint32_t limit) {
    std::uint32_t next = skip_closing(text_, mark + 1, limit);
    if (next >= limit || !is_ascii_space(text_[next])) return;
    while (next < limit && is_ascii_space(text_[next])) ++next;
    candidates_.push_back({next, true});
  }

  /// UAX #29 does not take "…" for the end of anything.
  void add_behind_mark(std::uint32_t mark, std::uint32_t limit) {
    const auto behind = static_cast<std::uint32_t>(mark + kEllipsisMark.size());
    std::uint32_t next = skip_closing(text_, behind, limit);
    if (next >= limit || !is_ascii_space(text_[next])) return;
    while (next < limit && is_ascii_space(text_[next])) ++next;
    candidates_.push_back({next, false});
  }

  void add_before_hidden_start(std::uint32_t stop, std::uint32_t limit) {
    const std::uint32_t closed = skip_closing(text_, stop + 1, limit);
    std::uint32_t next = closed;
    while (next < limit && is_ascii_space(text_[next])) ++next;
    if (next == closed || !is_hidden_start(text_.substr(next, limit - next))) return;
    if (rules_.ends_before_digits(text_, stop)) candidates_.push_back({next, true});
  }

  /// "compounds. . . . The" ends at its first stop: what was left out stood between.
  void add_before_ellipsis(std::uint32_t stop, std::uint32_t limit) {
    constexpr std::string_view kEllipsis = " . . . ";
    if (stop + 1 + kEllipsis.size() >= limit || stop == 0 || is_ascii_space(text_[stop - 1]))
      return;
    if (text_.substr(stop + 1, kEllipsis.size()) != kEllipsis) return;
    const char next = text_[stop + 1 + kEllipsis.size()];
    if (next >= 'A' && next <= 'Z') candidates_.push_back({stop + 2, true});
  }

  std::string_view text_;
  const SentenceRules& rules_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Sentence> find_sentences(const Article& article, const LanguagePack& pack) {
  const std::string_view text = article.text;
  const SentenceRules rules(pack);
  BlockSplitter splitter(text, rules);
  const std::vector<std::uint32_t> ends = unicode::sentence_ends(text);
  std::vector<Sentence> sentences;
  sentences.reserve(ends.size());
  auto first = ends.begin();
  for (std::size_t id = 0; id < article.blocks.size(); ++id) {
    const Block& block = article.blocks[id];
    while (first != ends.end() && *first <= block.span.begin) ++first;
    auto last = first;
    while (last != ends.end() && *last < block.span.end) ++last;
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Table) {
      splitter.split_lines(block.span, static_cast<std::uint32_t>(id), sentences);
    } else {
      splitter.split(block.span, static_cast<std::uint32_t>(id), first, last, sentences);
    }
    first = last;
  }
  return sentences;
}

}  // namespace lens::segment

#include <algorithm>
#include <array>
#include <utility>

#include "extract/markdown_tokens.h"

namespace lens::extract::markdown {
namespace {

/// Pairs the delimiter runs (CommonMark 0.31, "process emphasis", with its memory of where no
/// opener can be found, which makes it linear). What a pair uses up is cut off the runs' spans.
class Pairing {
 public:
  Pairing(std::string_view source, std::vector<Token>& tokens) : source_(source), tokens_(tokens) {}

  std::vector<EmphasisEvent> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != Token::Delimiter) continue;
      if (tokens_[i].can_close) close(i);
      if (tokens_[i].can_open && !tokens_[i].span.empty()) stack_.push_back(i);
    }
    // Ends before beginnings; of two beginnings at one run the one that was paired later is
    // outside.
    std::stable_sort(events_.begin(), events_.end(), [](const auto& a, const auto& b) {
      return a.token != b.token ? a.token < b.token : a.opens < b.opens;
    });
    return std::move(events_);
  }

 private:
  char mark_of(std::uint32_t i) const { return source_[tokens_[i].span.begin]; }

  std::size_t& bottom_for(std::uint32_t i) {
    const std::size_t is_star = mark_of(i) == '*' ? 1 : 0;
    const std::size_t opens = tokens_[i].can_open ? 1 : 0;
    return bottoms_[(is_star * 2 + opens) * 3 + tokens_[i].span.size() % 3];
  }

  bool matches(std::uint32_t opener, std::uint32_t closer) const {
    if (mark_of(opener) != mark_of(closer)) return false;
    const bool is_both = tokens_[opener].can_close || tokens_[closer].can_open;
    const std::uint32_t sum = tokens_[opener].span.size() + tokens_[closer].span.size();
    return !is_both || sum % 3 != 0 || tokens_[opener].span.size() % 3 == 0;
  }

  void close(std::uint32_t closer) {
    while (!tokens_[closer].span.empty()) {
      std::size_t& bottom = bottom_for(closer);
      bottom = std::min(bottom, stack_.size());
      std::size_t at = stack_.size();
      while (at > bottom && !matches(stack_[at - 1], closer)) --at;
      if (at == bottom) {
        bottom = stack_.size();
        return;
      }
      stack_.resize(at);
      use(stack_.back(), closer);
      if (tokens_[stack_.back()].span.empty()) stack_.pop_back();
    }
  }

  void use(std::uint32_t opener, std::uint32_t closer) {
    Span& left = tokens_[opener].span;
    Span& right = tokens_[closer].span;
    const bool is_strong = left.size() >= 2 && right.size() >= 2;
    const EmphasisKind kind = is_strong ? EmphasisKind::Strong : EmphasisKind::Em;
    left.end -= is_strong ? 2 : 1;
    right.begin += is_strong ? 2 : 1;
    events_.push_back({opener, true, kind});
    events_.push_back({closer, false, kind});
  }

  std::string_view source_;
  std::vector<Token>& tokens_;
  std::vector<std::uint32_t> stack_;
  std::array<std::size_t, 12> bottoms_{};
  std::vector<EmphasisEvent> events_;
};

}  // namespace

std::vector<EmphasisEvent> pair_emphasis(std::string_view source, std::vector<Token>& tokens) {
  return Pairing(source, tokens).run();
}

}  // namespace lens::extract::markdown

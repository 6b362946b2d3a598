// Three steps, as CommonMark's appendix has them: the source becomes tokens and brackets find their
// partners on the way; delimiter runs of * and _ are paired off a stack; the tokens are written
// out.
#include "extract/markdown_inline.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "extract/markdown_tokens.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

using markdown::EmphasisEvent;
using markdown::Token;
using markdown::Tokens;

/// Writes the tokens out, with white space collapsed.
class Writer {
 public:
  Writer(std::string_view source, const Tokens& tokens, std::vector<EmphasisEvent> events)
      : source_(source), tokens_(tokens), events_(std::move(events)) {}

  InlineText run() {
    for (std::uint32_t i = 0; i < tokens_.list.size(); ++i) {
      const Token& token = tokens_.list[i];
      dropped_ += token.drops > 0;
      std::size_t opening = event_;
      while (opening < events_.size() && events_[opening].token == i && !events_[opening].opens) {
        end_emphasis(events_[opening++].kind);
      }
      write(token);
      std::size_t end = opening;
      while (end < events_.size() && events_[end].token == i) ++end;
      for (std::size_t e = end; e > opening; --e)
        open_.push_back({begin_of_next(), events_[e - 1].kind});
      event_ = end;
      dropped_ -= token.drops < 0;
    }
    out_.image = tokens_.image;
    std::stable_sort(out_.emphasis.begin(), out_.emphasis.end(),
                     [](const auto& a, const auto& b) { return a.span < b.span; });
    return std::move(out_);
  }

 private:
  struct Open {
    std::uint32_t begin = 0;
    EmphasisKind kind = EmphasisKind::Em;
  };

  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.text.size()); }
  /// Where the next letter will stand, behind the space that is due.
  std::uint32_t begin_of_next() const { return size() + (gap_ != 0 && size() > 0 ? 1 : 0); }

  void put(std::string_view text) {
    if (dropped_ > 0) return;
    for (const char c : text) {
      if (unicode::is_ascii_space(c)) {
        if (gap_ == 0) gap_ = ' ';
        continue;
      }
      if (gap_ != 0 && !out_.text.empty()) out_.text += gap_;
      gap_ = 0;
      out_.text += c;
    }
  }

  void write(const Token& token) {
    switch (token.kind) {
      case Token::Char: {
        std::string character;
        unicode::append(character, static_cast<char32_t>(token.number));
        return put(character);
      }
      case Token::Break:
        gap_ = '\n';
        return;
      case Token::LinkStart:
        if (links_++ == 0) link_ = {begin_of_next(), token.number};
        return;
      case Token::LinkEnd:
        if (--links_ == 0 && link_.begin < size()) {
          out_.links.push_back({{link_.begin, size()}, tokens_.destinations[link_.number]});
        }
        return;
      default:
        return put(token.span.of(source_));
    }
  }

  void end_emphasis(EmphasisKind kind) {
    if (open_.empty()) return;
    const Open open = open_.back();
    open_.pop_back();
    if (open.begin < size()) out_.emphasis.push_back({{open.begin, size()}, kind});
  }

  struct OpenLink {
    std::uint32_t begin = 0;
    std::uint32_t number = 0;
  };

  std::string_view source_;
  const Tokens& tokens_;
  std::vector<EmphasisEvent> events_;
  std::size_t event_ = 0;
  InlineText out_;
  char gap_ = 0;  // the white space that is due before the next letter
  int dropped_ = 0;
  int links_ = 0;
  OpenLink link_;
  std::vector<Open> open_;
};

}  // namespace

std::string reference_label(std::string_view label) {
  return unicode::collapse_space(unicode::fold_case(label));
}

InlineText read_markdown_inline(std::string_view source, const LinkReferences& references) {
  markdown::Tokens tokens = markdown::tokenize(source, references);
  std::vector<EmphasisEvent> events = markdown::pair_emphasis(source, tokens.list);
  return Writer(source, tokens, std::move(events)).run();
}

}  // namespace lens::extract

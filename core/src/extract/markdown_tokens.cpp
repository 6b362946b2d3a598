// Weak spots: of the flanking rules the ASCII ones only, no links inside of code in link labels.
#include "extract/markdown_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include "unicode/text.h"

namespace lens::extract::markdown {
namespace {

/// CommonMark's own cap for labels, and a cap for destinations, which keeps "[[[[(" linear.
constexpr std::size_t kMaxLabelBytes = 999;
constexpr std::size_t kMaxDestinationBytes = 2048;
constexpr int kMaxDestinationDepth = 32;
constexpr std::size_t kMaxTagBytes = 2048;

struct Bracket {
  std::uint32_t token = 0;
  std::uint32_t source = 0;  // behind the bracket
  bool is_image = false;
};

bool is_ascii_mark(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

struct Entity {
  std::string_view name;
  char32_t character;
};
constexpr std::array kEntities = {
    Entity{"amp", U'&'},   Entity{"lt", U'<'},    Entity{"gt", U'>'},     Entity{"quot", U'"'},
    Entity{"apos", U'\''}, Entity{"nbsp", U' '},  Entity{"copy", U'©'},   Entity{"hellip", U'…'},
    Entity{"ndash", U'–'}, Entity{"mdash", U'—'}, Entity{"lsquo", U'‘'},  Entity{"rsquo", U'’'},
    Entity{"ldquo", U'“'}, Entity{"rdquo", U'”'}, Entity{"eacute", U'é'}, Entity{"euro", U'€'},
};

/// The character of "&name;" or "&#10;" at the beginning of `text`, and its size.
std::optional<std::pair<char32_t, std::size_t>> entity_at(std::string_view text) {
  constexpr std::size_t kMaxEntityBytes = 12;
  const std::size_t end = text.substr(0, kMaxEntityBytes).find(';');
  if (end == std::string_view::npos || end < 2) return std::nullopt;
  std::string_view name = text.substr(1, end - 1);
  if (!name.starts_with('#')) {
    const auto* const found =
        std::find_if(kEntities.begin(), kEntities.end(),
                     [&](const Entity& entity) { return entity.name == name; });
    if (found == kEntities.end()) return std::nullopt;
    return std::pair{found->character, end + 1};
  }
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [rest, error] =
      std::from_chars(name.data(), name.data() + name.size(), code, is_hex ? 16 : 10);
  const bool is_valid = error == std::errc{} && rest == name.data() + name.size() && code != 0 &&
                        code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return is_valid ? std::optional(std::pair{static_cast<char32_t>(code), end + 1}) : std::nullopt;
}

/// Where the code spans' closing runs are: positions of backtick runs by their length, in order.
class BacktickRuns {
 public:
  explicit BacktickRuns(std::string_view text) {
    for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
      std::size_t end = at;
      while (end < text.size() && text[end] == '`') ++end;
      runs_[end - at].push_back(at);
      at = end;
    }
  }
  /// The next run of exactly this length at or after `from`; asked with growing `from`.
  std::optional<std::size_t> next(std::size_t length, std::size_t from) {
    const auto found = runs_.find(length);
    if (found == runs_.end()) return std::nullopt;
    std::size_t& used = used_[length];
    while (used < found->second.size() && found->second[used] < from) ++used;
    return used < found->second.size() ? std::optional(found->second[used]) : std::nullopt;
  }

 private:
  std::unordered_map<std::size_t, std::vector<std::size_t>> runs_;
  std::unordered_map<std::size_t, std::size_t> used_;
};

/// "(destination "title")" at `at`: the destination and where it ends.
std::optional<std::pair<std::string, std::size_t>> inline_destination(std::string_view text,
                                                                      std::size_t at) {
  if (at >= text.size() || text[at] != '(') return std::nullopt;
  const std::string_view part = text.substr(at + 1, kMaxDestinationBytes);
  int depth = 1;
  char quote = 0;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char c = part[i];
    if (c == '\\') {
      ++i;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && i > 0 && unicode::is_ascii_space(part[i - 1])) {
      quote = c;
    } else if (c == '(') {
      if (++depth > kMaxDestinationDepth) return std::nullopt;
    } else if (c == ')' && --depth == 0) {
      std::string_view target = unicode::trim(part.substr(0, i));
      if (target.starts_with('<')) {
        target = target.substr(1, std::min(target.find('>'), target.size()) - 1);
      } else {
        target = target.substr(0, std::min(target.find_first_of(" \t\n"), target.size()));
      }
      return std::pair{std::string(target), at + 1 + i + 1};
    }
  }
  return std::nullopt;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view source, const LinkReferences& references)
      : source_(source), references_(references), backticks_(source) {}

  Tokens run() {
    std::size_t text_begin = 0;
    while (true) {
      at_ = std::min(source_.find_first_of("\\`*_[]!<&\n~", at_), source_.size());
      add_text(text_begin, at_);
      text_begin = at_;
      if (at_ >= source_.size()) return std::move(tokens_);
      if (read_mark()) {
        text_begin = at_;
      } else {
        ++at_;
      }
    }
  }

 private:
  /// Reads over a mark and adds its tokens; false when the character is plain text.
  bool read_mark() {
    switch (source_[at_]) {
      case '\\':
        return read_escape();
      case '`':
        return read_code();
      case '*':
      case '_':
        return read_delimiter();
      case '~':
        return read_strike();
      case '[':
        return open_bracket(false);
      case '!':
        return at_ + 1 < source_.size() && source_[at_ + 1] == '[' && open_bracket(true);
      case ']':
        return close_bracket();
      case '<':
        return read_angle();
      case '&':
        return read_entity();
      default:
        return read_line_end();
    }
  }

  Token& add(Token::Kind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    tokens_.list.push_back(token);
    return tokens_.list.back();
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin < end) add(Token::Text, begin, end);
  }

  bool read_escape() {
    if (at_ + 1 >= source_.size()) return false;
    const char next = source_[at_ + 1];
    if (next != '\n' && !is_ascii_mark(next)) return false;
    add(next == '\n' ? Token::Break : Token::Text, at_ + 1, at_ + 2);
    at_ += 2;
    return true;
  }

  bool read_code() {
    std::size_t begin = at_;
    while (begin < source_.size() && source_[begin] == '`') ++begin;
    const std::size_t length = begin - at_;
    const auto end = backticks_.next(length, begin);
    add_text(end ? begin : at_, end ? *end : begin);
    at_ = end ? *end + length : begin;
    return true;
  }

  bool read_delimiter() {
    std::size_t end = at_;
    while (end < source_.size() && source_[end] == source_[at_]) ++end;
    const char before = at_ == 0 ? ' ' : source_[at_ - 1];
    const char after = end >= source_.size() ? ' ' : source_[end];
    const bool space_before = unicode::is_ascii_space(before);
    const bool space_after = unicode::is_ascii_space(after);
    const bool mark_before = is_ascii_mark(before);
    const bool mark_after = is_ascii_mark(after);
    const bool left = !space_after && (!mark_after || space_before || mark_before);
    const bool right = !space_before && (!mark_before || space_after || mark_after);
    const bool is_star = source_[at_] == '*';
    Token& token = add(Token::Delimiter, at_, end);
    token.can_open = left && (is_star || !right || mark_before);
    token.can_close = right && (is_star || !left || mark_after);
    at_ = end;
    return true;
  }

  bool read_strike() {
    if (!source_.substr(at_).starts_with("~~")) return false;
    at_ += 2;
    return true;
  }

  bool open_bracket(bool is_image) {
    const std::size_t end = at_ + (is_image ? 2 : 1);
    add_text(at_, end);
    brackets_.push_back({static_cast<std::uint32_t>(tokens_.list.size() - 1),
                         static_cast<std::uint32_t>(end), is_image});
    at_ = end;
    return true;
  }

  bool close_bracket() {
    if (brackets_.empty()) return false;
    const Bracket bracket = brackets_.back();
    brackets_.pop_back();
    const std::string_view label = source_.substr(bracket.source, at_ - bracket.source);
    std::size_t end = at_ + 1;
    std::optional<std::string> href = destination(label, end);
    if (!href) return false;
    Token& start = tokens_.list[bracket.token];
    if (bracket.is_image || label.starts_with('^')) {
      if (bracket.is_image && tokens_.image.empty()) tokens_.image = *href;
      start.drops = 1;
      add(Token::Text, at_, at_).drops = -1;
    } else {
      start.kind = Token::LinkStart;
      start.number = static_cast<std::uint32_t>(tokens_.destinations.size());
      tokens_.destinations.push_back(*std::move(href));
      add(Token::LinkEnd, at_, at_);
    }
    at_ = end;
    return true;
  }

  /// What the brackets around `label` point to; `end` moves behind it.
  std::optional<std::string> destination(std::string_view label, std::size_t& end) const {
    if (label.starts_with('^')) return std::string();  // a footnote's mark
    if (auto found = inline_destination(source_, end)) {
      end = found->second;
      return std::move(found->first);
    }
    if (references_.empty() || label.size() > kMaxLabelBytes) return std::nullopt;
    if (label.find('[') != std::string_view::npos) return std::nullopt;
    std::size_t behind = end;
    if (end < source_.size() && source_[end] == '[') {
      const std::size_t close = source_.substr(end, kMaxLabelBytes).find(']');
      if (close == std::string_view::npos) return std::nullopt;
      if (close > 1) label = source_.substr(end + 1, close - 1);
      behind = end + close + 1;
    }
    const auto found = references_.find(reference_label(label));
    if (found == references_.end()) return std::nullopt;
    end = behind;
    return found->second;
  }

  /// Where `sign` stands next. `known` remembers the answer until it is passed, so that the search
  /// goes over the source once.
  std::size_t next(std::string_view sign, std::size_t& known) const {
    if (known <= at_) known = source_.find(sign, at_);
    return known;
  }

  bool read_angle() {
    if (source_.substr(at_).starts_with("<!--")) {
      const std::size_t end = next("-->", comment_end_);
      if (end == std::string_view::npos) return false;
      at_ = end + 3;
      return true;
    }
    const std::size_t end = next(">", tag_end_);
    if (end == std::string_view::npos || end - at_ > kMaxTagBytes || end - at_ < 2) return false;
    const std::size_t close = end - at_;
    const std::string_view rest = source_.substr(at_, close);
    const std::string_view inside = rest.substr(1, close - 1);
    if (!unicode::is_ascii_alpha(inside.front()) && inside.front() != '/') return false;
    const bool is_url = inside.find("://") != std::string_view::npos;
    const bool is_mail = inside.find('@') != std::string_view::npos && inside.front() != '/';
    if (inside.find_first_of(" \n") == std::string_view::npos && (is_url || is_mail)) {
      Token& start = add(Token::LinkStart, at_, at_);
      start.number = static_cast<std::uint32_t>(tokens_.destinations.size());
      tokens_.destinations.push_back((is_url ? "" : "mailto:") + std::string(inside));
      add_text(at_ + 1, at_ + close);
      add(Token::LinkEnd, at_, at_);
    } else if (inside.starts_with("br") || inside.starts_with("BR")) {
      add(Token::Break, at_, at_);
    }
    at_ += close + 1;
    return true;
  }

  bool read_entity() {
    const auto entity = entity_at(source_.substr(at_));
    if (!entity) return false;
    add(Token::Char, at_, at_ + entity->second).number = entity->first;
    at_ += entity->second;
    return true;
  }

  bool read_line_end() {
    if (at_ < 2 || source_[at_ - 1] != ' ' || source_[at_ - 2] != ' ') return false;
    add(Token::Break, at_, at_ + 1);
    ++at_;
    return true;
  }

  std::string_view source_;
  const LinkReferences& references_;
  BacktickRuns backticks_;
  std::size_t at_ = 0;
  std::size_t comment_end_ = 0;
  std::size_t tag_end_ = 0;
  Tokens tokens_;
  std::vector<Bracket> brackets_;
};

}  // namespace

Tokens tokenize(std::string_view source, const LinkReferences& references) {
  return Tokenizer(source, references).run();
}

}  // namespace lens::extract::markdown

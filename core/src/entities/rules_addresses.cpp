#include <algorithm>

#include "entities/rules.h"
#include "unicode/text.h"

// Addresses are found by what must be in them ("://", "www.", "@") and grown to both sides.

namespace lens::entities {
namespace {

constexpr std::string_view kSchemes[] = {"https", "http", "ftp"};
constexpr std::uint32_t kLongestMailbox = 64;  // RFC 5321, section 4.5.3.1

bool is_host_char(char c) {
  return unicode::is_ascii_alpha(c) || unicode::is_ascii_digit(c) || c == '-' || c == '.';
}

bool is_mailbox_char(char c) { return is_host_char(c) || c == '_' || c == '+' || c == '%'; }

bool is_url_char(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte <= 0x20 || byte == 0x7F) return false;
  return std::string_view("<>\"`{}|\\^").find(c) == std::string_view::npos;
}

/// Closing punctuation belongs to the sentence, and so does a bracket that the address never
/// opened.
std::uint32_t trim_end(std::string_view text, Span span) {
  while (!span.empty()) {
    const char last = text[span.end - 1];
    const bool opened = span.of(text).find('(') != std::string_view::npos;
    const bool loose = std::string_view(".,;:!?'*").find(last) != std::string_view::npos ||
                       last == ']' || (last == ')' && !opened);
    if (!loose) break;
    --span.end;
  }
  return span.end;
}

/// Where a URL ends that begins at `begin`; typographic quotes and dashes end it too.
std::uint32_t url_end(std::string_view text, std::uint32_t begin, std::uint32_t limit) {
  std::uint32_t end = begin;
  while (end < limit && is_url_char(text[end])) {
    if (text.substr(end, 2) == "\xE2\x80") break;
    ++end;
  }
  return trim_end(text, {begin, end});
}

/// The scheme before "://" at `at`, as the place where it begins; `at` itself when there is none.
std::uint32_t scheme_begin(std::string_view text, std::uint32_t at, std::uint32_t least) {
  for (std::string_view scheme : kSchemes) {
    if (at < least + scheme.size()) continue;
    const auto begin = static_cast<std::uint32_t>(at - scheme.size());
    if (unicode::equals_ignoring_ascii_case(text.substr(begin, scheme.size()), scheme))
      return begin;
  }
  return at;
}

/// "name.ending" with an ending of two letters or more.
bool is_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
  return std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                     unicode::is_ascii_alpha);
}

Span mailbox_around(std::string_view text, std::uint32_t at, Span block) {
  std::uint32_t begin = at;
  const std::uint32_t least = at - std::min(at - block.begin, kLongestMailbox);
  while (begin > least && is_mailbox_char(text[begin - 1])) --begin;
  std::uint32_t end = at + 1;
  while (end < block.end && is_host_char(text[end])) ++end;
  while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const bool good = begin < at && is_host(text.substr(at + 1, end - at - 1));
  return good ? Span{begin, end} : Span{at, at};
}

/// The address that the sign at `at` is part of; an empty span when it is none.
Mention address_at(std::string_view text, std::uint32_t at, Span block, std::uint32_t least) {
  const std::uint32_t floor = std::max(least, block.begin);
  const std::string_view rest = text.substr(at, block.end - at);
  if (rest.starts_with("://")) {
    const std::uint32_t begin = scheme_begin(text, at, floor);
    const std::uint32_t end = begin < at ? url_end(text, begin, block.end) : at;
    return {{begin, end > at + 3 ? end : begin}, EntityType::Url};
  }
  if (rest.starts_with("www.") && (at == block.begin || !is_host_char(text[at - 1]))) {
    const std::uint32_t end = url_end(text, at, block.end);
    return {{at, end > at + 6 ? end : at}, EntityType::Url};
  }
  if (rest.starts_with('@')) {
    return {mailbox_around(text, at, {floor, block.end}), EntityType::Email};
  }
  return {{at, at}, EntityType::Url};
}

}  // namespace

std::vector<Mention> find_addresses(const Article& article) {
  const std::string_view text = article.text;
  std::vector<Mention> found;
  for (const Block& block : article.blocks) {
    std::uint32_t least = block.span.begin;
    for (std::uint32_t i = block.span.begin; i < block.span.end; ++i) {
      if (text[i] != ':' && text[i] != '@' && text[i] != 'w') continue;
      const Mention mention = address_at(text, i, block.span, least);
      if (mention.span.empty()) continue;
      found.push_back(mention);
      least = mention.span.end;
      i = least - 1;
    }
  }
  return found;
}

}  // namespace lens::entities

#include "entities/rules.h"

#include <algorithm>

namespace lens::entities {
namespace {

/// The first rule that holds at a token; times before dates, for "10 a.m." is no day.
std::optional<Mention> match_any(const RuleText& text, std::uint32_t i) {
  if (auto time = match_time(text, i)) return time;
  if (auto date = match_date(text, i)) return date;
  return match_amount(text, i);
}

void number_tokens(const Tokens& tokens, std::vector<Mention>& addresses) {
  std::uint32_t token = 0;
  for (Mention& address : addresses) {
    while (token < tokens.size() && tokens.items[token].span.end <= address.span.begin) ++token;
    address.first = token;
    while (token < tokens.size() && tokens.items[token].span.begin < address.span.end) ++token;
    address.end = token;
  }
}

}  // namespace

std::vector<Mention> find_by_rules(const Article& article, const Tokens& tokens,
                                   const LanguagePack& pack) {
  std::vector<Mention> addresses = find_addresses(article);
  number_tokens(tokens, addresses);
  const RuleText text(tokens, pack);
  std::vector<Mention> found;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < tokens.size();) {
    while (next < addresses.size() && addresses[next].end <= i) ++next;
    if (next < addresses.size() && addresses[next].first <= i) {
      i = addresses[next].end;
      continue;
    }
    const std::optional<Mention> match = match_any(text, i);
    const bool clear =
        match && (next == addresses.size() || match->span.end <= addresses[next].span.begin) &&
        (found.empty() || found.back().span.end <= match->span.begin);
    if (clear) found.push_back(*match);
    i = clear ? match->end : i + 1;
  }
  found.insert(found.end(), addresses.begin(), addresses.end());
  std::stable_sort(found.begin(), found.end(),
                   [](const Mention& a, const Mention& b) { return a.span < b.span; });
  return found;
}

}  // namespace lens::entities

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <lens/article.h>

#include "entities/mention.h"
#include "entities/rule_text.h"

namespace lens::entities {

/// The date, time or amount that begins at token `i` (its first sign may stand before the token);
/// nothing when none does. Each kind has its own file, rules_<kind>.cpp.
std::optional<Mention> match_date(const RuleText& text, std::uint32_t i);
std::optional<Mention> match_time(const RuleText& text, std::uint32_t i);
std::optional<Mention> match_amount(const RuleText& text, std::uint32_t i);

/// Addresses of pages and mailboxes in the text, in order. Their `first` and `end` are 0.
std::vector<Mention> find_addresses(const Article& article);

/// All mentions that rules find, in text order, not overlapping.
std::vector<Mention> find_by_rules(const Article& article, const Tokens& tokens,
                                   const LanguagePack& pack);

}  // namespace lens::entities

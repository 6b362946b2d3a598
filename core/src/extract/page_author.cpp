#include "extract/page_author.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "extract/boilerplate_phrases.h"
#include "extract/byline.h"
#include "extract/dates.h"
#include "language/pack.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

constexpr std::array<std::string_view, 10> kAuthorTags = {
    "citation_author", "author",     "article:author",  "article:author_name", "sailthru.author",
    "parsely-author",  "dc.creator", "dcterms.creator", "cxenseparse:author",  "byl"};

// "Maria de la Cruz García López, Dr." and no sentence.
constexpr std::size_t kMaxNameBytes = 60;
constexpr std::size_t kMaxNameWords = 7;
constexpr std::size_t kMaxBylineElementBytes = 120;

std::string clean(std::string_view text) { return unicode::collapse_space(text); }

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos ||
         text.find("www.") != std::string_view::npos ||
         text.find(".com/") != std::string_view::npos;
}

bool looks_like_name(std::string_view text) {
  if (text.empty() || text.size() > kMaxNameBytes || is_address(text)) return false;
  if (std::ranges::count(text, ' ') >= static_cast<std::ptrdiff_t>(kMaxNameWords)) return false;
  if (std::ranges::any_of(text, unicode::is_ascii_digit)) return false;
  return std::ranges::any_of(text, [](char c) {
    return unicode::is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::string join(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    if (!joined.empty()) joined += ", ";
    joined += name;
  }
  return joined;
}

void add_name(std::string_view raw, std::vector<std::string>& names) {
  const std::string text = clean(raw);
  std::string name = authors_of_byline(text).value_or(text);
  if (looks_like_name(name) && std::ranges::find(names, name) == names.end()) {
    names.push_back(std::move(name));
  }
}

std::string from_meta(const PageWitnesses& witnesses) {
  for (const std::string_view tag : kAuthorTags) {
    std::vector<std::string> names;
    for (const MetaTag& meta : witnesses.meta) {
      if (meta.name == tag) add_name(meta.content, names);
    }
    if (!names.empty()) return join(names);
  }
  return {};
}

// A name has so many words; "Admin" and "Staff" are none.
constexpr std::size_t kMinPersonWords = 2;
constexpr std::size_t kMaxPersonWords = 4;

/// Two to four words that all begin with a capital.
bool is_person(std::string_view text) {
  if (!looks_like_name(text)) return false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (!unicode::starts_with_upper(word) && word.size() > 3) return false;
    ++words;
    at = end + 1;
  }
  return words >= kMinPersonWords && words <= kMaxPersonWords;
}

/// What stands before a date, a dot or a bar: "Ann Lee · 3 May 2024" gives "Ann Lee".
std::string_view before_date(std::string_view line) {
  if (const auto date = find_date(line)) line = line.substr(0, date->span.begin);
  for (const std::string_view mark : {"|", "•", "·", "●", "⋅", " on ", " - "}) {
    line = line.substr(0, line.find(mark));
  }
  line = unicode::trim(line);
  while (line.ends_with(',') || line.ends_with(" on")) {
    line = unicode::trim(line.substr(0, line.size() - (line.ends_with(',') ? 1 : 3)));
  }
  return line;
}

bool is_boilerplate(std::string_view line) { return find_boilerplate(fold_line(line)).has_value(); }

/// "Written by" and nothing else.
bool is_introduction(std::string_view line) {
  while (line.ends_with(':') || line.ends_with(' ')) line.remove_suffix(1);
  return line.size() < kMaxNameBytes &&
         language::listed_in_any("byline_words", unicode::to_lower(line));
}

/// The names in a block that markup calls the author's.
std::string from_marked_block(const Candidate& block) {
  if (block.text.size() > kMaxBylineElementBytes || is_introduction(block.text)) return {};
  const std::string_view line = before_date(block.text);
  if (auto names = authors_of_byline(line)) return std::move(*names);
  std::vector<std::string> linked;
  for (const Link& link : block.links) {
    const std::string_view name = link.span.of(block.text);
    if (is_person(name) && !is_boilerplate(name)) linked.emplace_back(name);
  }
  if (linked.size() == 1) return linked.front();
  return is_person(line) && !is_boilerplate(line) ? std::string(line) : std::string();
}

// How many blocks above and below the title may be the byline.
constexpr std::size_t kBlocksAboveTitle = 4;
constexpr std::size_t kBlocksBelowTitle = 12;

/// A date line follows or goes before, as beside authors' names.
bool is_beside_date(const Page& page, std::size_t i) {
  constexpr std::size_t kMaxDateLineBytes = 60;
  const auto has_date = [&](std::size_t block) {
    return page.blocks[block].text.size() <= kMaxDateLineBytes &&
           find_date(page.blocks[block].text).has_value();
  };
  return has_date(i) || has_date(i - 1) || (i + 1 < page.blocks.size() && has_date(i + 1));
}

/// The first byline in the page's blocks: a marked one, else one near the title.
std::string from_blocks(const Page& page) {
  constexpr Hints kOthers = kHintComments | kHintRelated | kHintNavigation;
  const std::size_t title = page.title_block < page.blocks.size() ? page.title_block : 0;
  const auto is_open = [&](std::size_t i) {
    return !page.facts[i].hidden && (page.facts[i].hints & kOthers) == 0;
  };
  for (const std::size_t begin : {title, std::size_t{0}}) {
    for (std::size_t i = begin; i < page.blocks.size(); ++i) {
      if (!is_open(i) || (page.facts[i].hints & (kHintByline | kHintAuthorBox)) == 0) continue;
      std::string names = from_marked_block(page.blocks[i]);
      if (!names.empty()) return names;
    }
    if (title == 0) break;
  }
  const std::size_t first = title - std::min(title, kBlocksAboveTitle);
  const std::size_t end = std::min(page.blocks.size(), title + kBlocksBelowTitle);
  for (std::size_t i = first; i < end; ++i) {
    if (!is_open(i)) continue;
    if (auto names = authors_of_byline(before_date(page.blocks[i].text))) return std::move(*names);
    if (i + 1 < end && (is_introduction(page.blocks[i].text) || is_beside_date(page, i + 1))) {
      const std::string_view line = before_date(page.blocks[i + 1].text);
      const bool is_plain_name = is_person(line) && !is_byline(line) && !is_boilerplate(line);
      if (i + 1 != title && is_plain_name) return std::string(line);
    }
  }
  return {};
}

}  // namespace

std::string choose_author(const PageWitnesses& witnesses, const Page& page,
                          std::string_view site_name) {
  std::vector<std::string> names;
  for (const std::string& author : witnesses.json_ld.authors) add_name(author, names);
  std::string data = join(names);
  if (!data.empty() && data != site_name) return data;
  std::string meta = from_meta(witnesses);
  if (!meta.empty() && meta != site_name) return meta;
  std::string shown = from_blocks(page);
  if (!shown.empty()) return shown;
  return data.empty() ? meta : data;  // the site itself signs
}

}  // namespace lens::extract

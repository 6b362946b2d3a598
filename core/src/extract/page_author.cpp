#include "extract/page_author.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "unicode/text.h"

namespace lens::extract {
namespace {

constexpr std::array<std::string_view, 9> kAuthorTags = {
    "author",          "article:author",     "article:author_name",
    "sailthru.author", "parsely-author",     "dc.creator",
    "dcterms.creator", "cxenseparse:author", "byl"};

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

/// Without "By", "Written by" and the like in front.
std::string_view without_introduction(std::string_view text) {
  for (const std::string_view words : {"written by", "posted by", "by", "von", "por", "par"}) {
    if (text.size() <= words.size()) continue;
    if (!unicode::equals_ignoring_ascii_case(text.substr(0, words.size()), words)) continue;
    const char next = text[words.size()];
    if (next != ' ' && next != ':') continue;
    text.remove_prefix(words.size());
    while (!text.empty() && (text.front() == ' ' || text.front() == ':')) text.remove_prefix(1);
    return text;
  }
  return text;
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
  std::string name(without_introduction(text));
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

/// Links to authors inside the byline, or the byline itself.
std::string from_elements(const PageWitnesses& witnesses, const Page& page) {
  for (const html::NodeId id : witnesses.bylines) {
    const std::string text = clean(page.tree.text_of(id));
    if (text.empty() || text.size() > kMaxBylineElementBytes) continue;
    std::vector<std::string> names;
    add_name(text, names);
    if (!names.empty()) return join(names);
  }
  return {};
}

}  // namespace

std::string choose_author(const PageWitnesses& witnesses, const Page& page,
                          std::string_view site_name) {
  std::vector<std::string> names;
  for (const std::string& author : witnesses.json_ld.authors) add_name(author, names);
  if (!names.empty() && names.front() != site_name) return join(names);
  std::string meta = from_meta(witnesses);
  if (!meta.empty() && meta != site_name) return meta;
  return from_elements(witnesses, page);
}

}  // namespace lens::extract

#include "extract/metadata.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/dates.h"
#include "extract/page_author.h"
#include "extract/page_title.h"
#include "extract/url.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

std::optional<std::string> if_any(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

std::string clean(std::string_view text) { return unicode::collapse_space(text); }

/// The first of these meta tags that has a content.
template <std::size_t N>
std::string first_meta(const PageWitnesses& page, const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    const std::string_view content = page.meta_content(name);
    if (!content.empty()) return clean(content);
  }
  return {};
}

/// "www.the-daily.co.uk" gives "the-daily": the longest label that is not an ending.
std::string host_name(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  std::string_view longest;
  while (!host.empty()) {
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos) break;
    const std::string_view label = host.substr(0, dot);
    if (label.size() > longest.size() && label != "www") longest = label;
    host.remove_prefix(dot + 1);
  }
  return std::string(longest);
}

std::string site_name(const PageWitnesses& page) {
  std::string name = clean(page.meta_content("og:site_name"));
  if (name.empty()) name = clean(page.json_ld.site_name);
  if (name.empty()) name = clean(page.json_ld.publisher);
  if (name.empty()) name = clean(page.meta_content("application-name"));
  return name;
}

/// The text of a heading without what is passed over in it, such as permalinks.
std::string heading_text(const Page& page, html::NodeId heading) {
  std::string text;
  for (html::NodeId id = heading; id < page.tree[heading].subtree_end;) {
    const html::Node& node = page.tree[id];
    const bool skipped = page.nodes[id].kind == ElementKind::Skipped;
    if (node.type == html::NodeType::Text) text += node.value;
    id = skipped ? node.subtree_end : id + 1;
  }
  return clean(text);
}

TitleWitnesses title_witnesses(const PageWitnesses& witnesses, const Page& page,
                               const InputHints& hints) {
  TitleWitnesses titles;
  for (const html::NodeId heading : witnesses.headings) {
    if (page.nodes[heading].hidden) continue;
    std::string text = heading_text(page, heading);
    if (!text.empty()) titles.headings.push_back(std::move(text));
  }
  titles.heads = {clean(witnesses.meta_content("og:title")), clean(witnesses.title_tag),
                  clean(witnesses.json_ld.headline),
                  clean(witnesses.meta_content("twitter:title"))};
  titles.site_names = {clean(witnesses.meta_content("og:site_name")),
                       clean(witnesses.json_ld.publisher), clean(witnesses.json_ld.site_name),
                       clean(witnesses.meta_content("application-name")),
                       host_name(hints.url.empty() ? witnesses.canonical : hints.url)};
  return titles;
}

/// Some visible block says the same.
bool is_shown(const Page& page, const std::string& title) {
  constexpr double kSameTitle = 0.8;
  const std::vector<std::string> wanted = title_words(title);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const std::string& text = page.blocks[i].text;
    if (page.facts[i].hidden || text.size() > 2 * title.size()) continue;
    if (title_overlap(title_words(text), wanted) >= kSameTitle) return true;
  }
  return false;
}

// ---- dates ----

constexpr std::array<std::string_view, 13> kPublishedTags = {"article:published_time",
                                                             "og:published_time",
                                                             "og:article:published_time",
                                                             "datepublished",
                                                             "parsely-pub-date",
                                                             "sailthru.date",
                                                             "pubdate",
                                                             "publishdate",
                                                             "publish-date",
                                                             "dc.date.issued",
                                                             "dc.date",
                                                             "dcterms.date",
                                                             "date"};
constexpr std::array<std::string_view, 4> kModifiedTags = {
    "article:modified_time", "og:updated_time", "datemodified", "last-modified"};

std::optional<std::string> time_element(const PageWitnesses& page, bool modified, bool named_only,
                                        DateOrder order) {
  for (const TimeElement& time : page.times) {
    if (modified ? !time.is_modified : time.is_modified) continue;
    if (!modified && named_only && !time.is_published) continue;
    if (auto date = parse_date(time.value, order)) return date;
  }
  return std::nullopt;
}

// How many blocks above and below the title may hold its date.
constexpr std::size_t kBlocksAboveTitle = 6;
constexpr std::size_t kBlocksBelowTitle = 14;
// A date line; longer texts speak of other dates.
constexpr std::size_t kMaxDateLineBytes = 160;

/// The first date in a short block near the title.
std::optional<std::string> date_near_title(const Page& page, DateOrder order) {
  const std::size_t title = page.title_block;
  if (title >= page.blocks.size()) return std::nullopt;
  const std::size_t end = std::min(page.blocks.size(), title + kBlocksBelowTitle);
  const auto date_of = [&](std::size_t i) -> std::optional<std::string> {
    if (page.facts[i].hidden || page.blocks[i].text.size() > kMaxDateLineBytes) return std::nullopt;
    auto found = find_date(page.blocks[i].text, order);
    if (!found || is_since_date(page.blocks[i].text, *found)) return std::nullopt;
    return std::move(found->iso);
  };
  for (std::size_t i = title + 1; i < end; ++i) {
    if (auto date = date_of(i)) return date;
  }
  for (std::size_t i = title; i-- > title - std::min(title, kBlocksAboveTitle);) {
    if (auto date = date_of(i)) return date;
  }
  return std::nullopt;
}

/// ".../2019/11/18/..." and ".../2019-11-18-...".
std::optional<std::string> date_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  url.remove_prefix(scheme + 3);
  for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    const std::string_view rest = url.substr(at + 1, 10);
    if (rest.size() < 10 || !(rest.starts_with("19") || rest.starts_with("20"))) continue;
    if (rest[4] != rest[7] || (rest[4] != '/' && rest[4] != '-')) continue;
    if (auto date = parse_date(rest)) return date;
  }
  return std::nullopt;
}

std::optional<std::string> published_date(const PageWitnesses& witnesses, const Page& page,
                                          const InputHints& hints, DateOrder order) {
  if (auto date = parse_date(witnesses.json_ld.published, order)) return date;
  if (auto date = parse_date(first_meta(witnesses, kPublishedTags), order)) return date;
  if (auto date = time_element(witnesses, false, true, order)) return date;
  if (auto date = date_near_title(page, order)) return date;
  if (auto date = time_element(witnesses, false, false, order)) return date;
  if (auto date = date_in_url(hints.url.empty() ? witnesses.canonical : hints.url)) return date;
  return std::nullopt;
}

std::optional<std::string> modified_date(const PageWitnesses& witnesses, DateOrder order) {
  if (auto date = parse_date(witnesses.json_ld.modified, order)) return date;
  if (auto date = parse_date(first_meta(witnesses, kModifiedTags), order)) return date;
  return time_element(witnesses, true, true, order);
}

}  // namespace

std::string base_url(const PageWitnesses& witnesses, const InputHints& hints) {
  const std::string page = hints.url.empty() ? witnesses.canonical : hints.url;
  if (witnesses.base.empty()) return page;
  return resolve_url(page, witnesses.base);
}

std::string choose_page_title(const PageWitnesses& witnesses, const Page& page,
                              const InputHints& hints) {
  const TitleWitnesses titles = title_witnesses(witnesses, page, hints);
  if (std::string heading = heading_title(titles); !heading.empty()) return heading;
  std::string head = head_title(titles);
  std::string lone = lone_heading(titles);
  return lone.empty() || (!head.empty() && is_shown(page, head)) ? head : lone;
}

Metadata choose_metadata(const PageWitnesses& witnesses, const Page& page,
                         const InputHints& hints) {
  Metadata metadata;
  const std::string base = base_url(witnesses, hints);
  const DateOrder order =
      date_order_for(unicode::to_ascii_lower(std::string_view(witnesses.language).substr(0, 2)));
  metadata.title = if_any(std::string(page.title));
  metadata.site_name = if_any(site_name(witnesses));
  metadata.byline = if_any(choose_author(witnesses, page, metadata.site_name.value_or("")));
  metadata.published = published_date(witnesses, page, hints, order);
  metadata.modified = modified_date(witnesses, order);
  std::string image = clean(witnesses.meta_content("og:image"));
  if (image.empty()) image = clean(witnesses.json_ld.image);
  if (!image.empty()) metadata.image = if_any(resolve_link(base, image));
  std::string canonical = witnesses.canonical;
  if (canonical.empty()) canonical = clean(witnesses.meta_content("og:url"));
  if (!canonical.empty()) metadata.canonical_url = if_any(resolve_link(base, canonical));
  return metadata;
}

}  // namespace lens::extract

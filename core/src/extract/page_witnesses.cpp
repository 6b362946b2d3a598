#include "extract/page_witnesses.h"

#include <utility>

#include "unicode/text.h"

namespace lens::extract {
namespace {

// Pages have a handful of each; the rest of a hostile page's are not looked at.
constexpr std::size_t kMaxMetaTags = 400;
constexpr std::size_t kMaxTimes = 200;
constexpr std::size_t kMaxBylines = 60;
constexpr std::size_t kMaxHeadings = 20;

class Hearing {
 public:
  Hearing(const html::Tree& tree, const std::vector<NodeFacts>& nodes)
      : tree_(tree), nodes_(nodes) {}

  PageWitnesses hear() {
    for (html::NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].type == html::NodeType::Element) hear_element(id);
    }
    return std::move(page_);
  }

 private:
  void hear_element(html::NodeId id);
  void hear_meta(html::NodeId id);
  void hear_link(html::NodeId id);
  void hear_script(html::NodeId id);
  void hear_item(html::NodeId id);
  void hear_time(html::NodeId id, std::string_view property);
  bool is(html::NodeId id, std::string_view name) const { return tree_[id].value == name; }

  const html::Tree& tree_;
  const std::vector<NodeFacts>& nodes_;
  PageWitnesses page_;
};

void Hearing::hear_element(html::NodeId id) {
  switch (nodes_[id].kind) {
    case ElementKind::Heading:
      if (is(id, "h1") && page_.headings.size() < kMaxHeadings) page_.headings.push_back(id);
      break;
    case ElementKind::Skipped:
      if (is(id, "script")) hear_script(id);
      if (is(id, "title") && page_.title_tag.empty()) {
        page_.title_tag = unicode::collapse_space(tree_.text_of(id));
      }
      break;
    default:
      if (is(id, "meta")) hear_meta(id);
      if (is(id, "link")) hear_link(id);
      if (is(id, "base") && page_.base.empty()) page_.base = tree_.attribute(id, "href");
      if ((is(id, "html") || is(id, "body"))) {
        if (page_.language.empty()) page_.language = tree_.attribute(id, "lang");
        if (page_.direction.empty()) page_.direction = tree_.attribute(id, "dir");
      }
      break;
  }
  if (tree_[id].attribute_count > 0 || is(id, "time")) hear_item(id);
}

void Hearing::hear_meta(html::NodeId id) {
  if (page_.meta.size() >= kMaxMetaTags) return;
  const std::string_view content = unicode::trim(tree_.attribute(id, "content"));
  if (content.empty()) return;
  for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = unicode::trim(tree_.attribute(id, key));
    if (!name.empty()) page_.meta.push_back({unicode::to_ascii_lower(name), content});
  }
}

void Hearing::hear_link(html::NodeId id) {
  if (!page_.canonical.empty()) return;
  if (unicode::equals_ignoring_ascii_case(tree_.attribute(id, "rel"), "canonical")) {
    page_.canonical = tree_.attribute(id, "href");
  }
}

void Hearing::hear_script(html::NodeId id) {
  const std::string_view type = unicode::trim(tree_.attribute(id, "type"));
  if (!unicode::to_ascii_lower(type).starts_with("application/ld+json")) return;
  read_json_ld(tree_.text_of(id), page_.json_ld);
}

void Hearing::hear_item(html::NodeId id) {
  const std::string_view property = tree_.attribute(id, "itemprop");
  const bool names_date =
      property == "datePublished" || property == "dateModified" || property == "dateCreated";
  if (is(id, "time") || names_date) return hear_time(id, property);
  const std::string_view relation = tree_.attribute(id, "rel");
  const bool names_author =
      property == "author" || relation == "author" || (nodes_[id].own_hints & kHintByline) != 0;
  if (names_author && !nodes_[id].hidden && page_.bylines.size() < kMaxBylines) {
    page_.bylines.push_back(id);
  }
}

void Hearing::hear_time(html::NodeId id, std::string_view property) {
  if (page_.times.size() >= kMaxTimes) return;
  TimeElement time;
  time.node = id;
  time.value = tree_.attribute(id, "datetime");
  if (time.value.empty()) time.value = tree_.attribute(id, "content");
  if (time.value.empty()) time.value = unicode::collapse_space(tree_.text_of(id));
  const std::string_view names = tree_.attribute(id, "class");
  time.is_published = property == "datePublished" || tree_.has_attribute(id, "pubdate") ||
                      names.find("publish") != std::string_view::npos;
  time.is_modified = property == "dateModified" || names.find("updated") == 0 ||
                     names.find("modified") != std::string_view::npos;
  page_.times.push_back(std::move(time));
}

}  // namespace

std::string_view PageWitnesses::meta_content(std::string_view name) const {
  for (const MetaTag& tag : meta) {
    if (tag.name == name) return tag.content;
  }
  return {};
}

PageWitnesses hear_witnesses(const html::Tree& tree, const std::vector<NodeFacts>& nodes) {
  return Hearing(tree, nodes).hear();
}

}  // namespace lens::extract

#include "extract/page_nodes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "extract/visibility.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

Hints role_hints(std::string_view role) {
  if (role.empty()) return kHintNone;
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "tablist") {
    return kHintNavigation;
  }
  if (role == "complementary") return kHintSidebar;
  if (role == "contentinfo") return kHintFooter;
  if (role == "search") return kHintForm;
  if (role == "tabpanel" || role == "region") return kHintFold;
  if (role == "dialog" || role == "alertdialog") return kHintPrompt;
  return kHintNone;
}

Hints item_hints(std::string_view property) {
  if (property.empty()) return kHintNone;
  if (property == "articleBody" || property == "reviewBody") return kHintBody;
  if (property == "headline") return kHintTitle;
  if (property == "author") return kHintByline;
  if (property == "datePublished" || property == "dateModified") return kHintDate;
  if (property == "comment") return kHintComments;
  return kHintNone;
}

Hints element_hints(const html::Tree& tree, html::NodeId id) {
  const html::Node& node = tree[id];
  if (node.attribute_count == 0) return kHintNone;
  // The id of a heading is made from its text.
  const bool is_heading = element_kind(node.value) == ElementKind::Heading;
  const std::string_view name = is_heading ? std::string_view() : tree.attribute(id, "id");
  const Hints relation = tree.attribute(id, "rel") == "author" ? kHintByline : kHintNone;
  return relation | hints_of(tree.attribute(id, "class"), kMaxWordsInClass) |
         hints_of(name, kMaxWordsInId) | role_hints(tree.attribute(id, "role")) |
         item_hints(tree.attribute(id, "itemprop"));
}

bool is_block_in_heading(ElementKind kind) {
  switch (kind) {
    case ElementKind::Paragraph:
    case ElementKind::Heading:
    case ElementKind::List:
    case ElementKind::Table:
    case ElementKind::Quote:
    case ElementKind::Article:
    case ElementKind::Form:
      return true;
    default:
      return false;
  }
}

void read_element(const html::Tree& tree, html::NodeId id, NodeFacts& facts) {
  facts.kind = element_kind(tree[id].value);
  if (facts.kind == ElementKind::Skipped) return;
  // Names on the root say what the page is, not what its parts are.
  const bool is_root = tree[id].value == "body" || tree[id].value == "html";
  if (!is_root) facts.own_hints = element_hints(tree, id);
  if (hides_itself(tree, id)) facts.hidden = true;
}

/// Elements that a control of the page opens and closes (`aria-controls`) fold out.
void mark_controlled(const html::Tree& tree, std::vector<NodeFacts>& facts) {
  std::unordered_set<std::string_view> controlled;  // asked, never walked
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].attribute_count == 0) continue;
    const std::string_view target = tree.attribute(id, "aria-controls");
    if (!target.empty()) controlled.insert(target);
  }
  if (controlled.empty()) return;
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].attribute_count == 0) continue;
    const std::string_view name = tree.attribute(id, "id");
    if (!name.empty() && controlled.contains(name)) facts[id].own_hints |= kHintFold;
  }
}

bool is_permalink_sign(std::string_view text) {
  for (const std::string_view sign : {"¶", "#", "§", "🔗", "⚓"}) {
    if (text == sign) return true;
  }
  return false;
}

/// A link to the page's own part with nothing to read but a sign, as documentation has it beside
/// its headings.
bool is_permalink(const html::Tree& tree, html::NodeId id) {
  constexpr html::NodeId kMaxNodes = 4;
  if (tree[id].subtree_end - id > kMaxNodes) return false;
  if (tree.attribute(id, "href").find('#') == std::string_view::npos) return false;
  return is_permalink_sign(unicode::trim(tree.text_of(id)));
}

/// Permalinks in headings are passed over: they are no part of the heading's text.
void skip_permalinks(const html::Tree& tree, std::vector<NodeFacts>& facts) {
  html::NodeId heading_end = 0;
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    if (facts[id].kind == ElementKind::Heading) {
      heading_end = std::max(heading_end, tree[id].subtree_end);
    } else if (id < heading_end && facts[id].kind == ElementKind::Anchor &&
               is_permalink(tree, id)) {
      facts[id].kind = ElementKind::Skipped;
    }
  }
}

/// Hands `holds_blocks` up to the parents; nodes stand in document order.
void collect_upward(const html::Tree& tree, std::vector<NodeFacts>& facts) {
  for (html::NodeId id = tree.size(); id-- > 1;) {
    const html::NodeId parent = tree[id].parent;
    if (parent == html::kNoNode) continue;
    if (facts[id].holds_blocks || is_block_in_heading(facts[id].kind)) {
      facts[parent].holds_blocks = true;
    }
  }
}

}  // namespace

std::vector<NodeFacts> read_nodes(const html::Tree& tree) {
  std::vector<NodeFacts> facts(tree.size());
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    const html::NodeId parent = tree[id].parent;
    if (parent != html::kNoNode) facts[id].hidden = facts[parent].hidden;
    if (tree[id].type == html::NodeType::Element) read_element(tree, id, facts[id]);
  }
  collect_upward(tree, facts);
  skip_permalinks(tree, facts);
  mark_controlled(tree, facts);
  return facts;
}

}  // namespace lens::extract

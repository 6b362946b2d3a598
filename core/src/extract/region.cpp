// Every block counts as many bytes as speak for an article (prose outside links; nothing for
// labels, lists of links, and parts that call themselves comments, navigation and so on). The
// region is the element that markup calls the article's body, if it holds enough of the page's
// bytes; else we walk down from the root as long as one child holds nearly all of them.
#include "extract/region.h"

#include <algorithm>

namespace lens::extract {
namespace {

// A named body has to hold this share of the page's prose to be believed.
constexpr double kMinBodyShare = 0.4;
constexpr double kMinArticleShare = 0.5;
// A child has to hold this share of its parent's prose for the walk to go on.
constexpr double kDominantShare = 0.85;

/// Sums of prose bytes below each node.
std::vector<std::uint32_t> sum_prose(const Page& page) {
  std::vector<std::uint32_t> sums(page.tree.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    sums[page.blocks[i].page.node] += page.facts[i].prose_bytes;
  }
  for (html::NodeId id = page.tree.size(); id-- > 1;) {
    if (page.tree[id].parent != html::kNoNode) sums[page.tree[id].parent] += sums[id];
  }
  return sums;
}

bool is_named_body(const NodeFacts& node) { return (node.own_hints & kHintBody) != 0; }
bool is_named_article(const NodeFacts& node) {
  return node.kind == ElementKind::Article || (node.own_hints & kHintArticle) != 0;
}
bool is_main(const NodeFacts& node) { return node.kind == ElementKind::Main; }

/// The deepest of the nodes that hold the most prose, among those that `is_wanted`.
template <typename Predicate>
html::NodeId best_node(const Page& page, const std::vector<std::uint32_t>& sums,
                       Predicate is_wanted) {
  html::NodeId best = html::kNoNode;
  for (html::NodeId id = 1; id < page.tree.size(); ++id) {
    if (page.tree[id].type != html::NodeType::Element || sums[id] == 0) continue;
    if (!is_wanted(page.nodes[id])) continue;
    if (best == html::kNoNode || sums[id] >= sums[best]) best = id;
  }
  return best;
}

bool holds_share(const std::vector<std::uint32_t>& sums, html::NodeId id, double share) {
  return id != html::kNoNode && sums[id] >= share * sums[0];
}

/// An element that is one block of text is no region: its neighbours belong to it.
bool is_single_block(ElementKind kind) {
  switch (kind) {
    case ElementKind::Paragraph:
    case ElementKind::ListItem:
    case ElementKind::List:
    case ElementKind::Quote:
    case ElementKind::Preformatted:
    case ElementKind::Table:
    case ElementKind::TableRow:
    case ElementKind::Heading:
      return true;
    default:
      return !is_block_level(kind);
  }
}

html::NodeId dominant_child(const Page& page, const std::vector<std::uint32_t>& sums,
                            html::NodeId node) {
  for (html::NodeId child = page.tree[node].first_child; child != html::kNoNode;
       child = page.tree[child].next_sibling) {
    if (sums[child] >= kDominantShare * sums[node]) return child;
  }
  return html::kNoNode;
}

html::NodeId descend(const Page& page, const std::vector<std::uint32_t>& sums, html::NodeId node) {
  while (true) {
    const html::NodeId child = dominant_child(page, sums, node);
    if (child == html::kNoNode) return node;
    const bool has_blocks = page.tree[child].first_child != html::kNoNode;
    if (!has_blocks || is_single_block(page.nodes[child].kind)) return node;
    node = child;
  }
}

}  // namespace

bool choose_region(Page& page) {
  page.region_begin = 0;
  page.region_end = page.tree.size();
  if (page.tree.size() == 0) return false;
  const std::vector<std::uint32_t> sums = sum_prose(page);
  if (sums[0] == 0) return false;

  html::NodeId region = best_node(page, sums, is_named_body);
  if (!holds_share(sums, region, kMinBodyShare)) {
    region = best_node(page, sums, is_named_article);
    if (!holds_share(sums, region, kMinArticleShare)) region = best_node(page, sums, is_main);
    if (!holds_share(sums, region, kMinArticleShare)) region = 0;
    region = descend(page, sums, region);
  }
  page.region_begin = region;
  page.region_end = region == 0 ? page.tree.size() : page.tree[region].subtree_end;
  return true;
}

}  // namespace lens::extract

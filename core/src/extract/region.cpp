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
// Less is enough for the article that shows the page's title; other ones are teasers then.
constexpr double kMinTitledShare = 0.2;
// A child has to hold this share of its parent's prose for the walk to go on.
constexpr double kDominantShare = 0.85;

// What stands above the title counts only if less than this share of the prose stands below.
constexpr double kMinShareBelowTitle = 0.25;
// Parts of a body smaller than this share of it do not decide where it begins and ends.
constexpr double kMinPartShare = 0.1;
// The parts of a body have to fill this share of what lies around them to be one body.
constexpr double kMinFilledShare = 0.7;

/// The first block whose prose counts: the title, if it is a heading with an article below it.
std::size_t first_counted_block(const Page& page) {
  const std::size_t title = page.title_block;
  if (title >= page.blocks.size() || page.blocks[title].kind != BlockKind::Heading) return 0;
  std::uint64_t above = 0;
  std::uint64_t below = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    (i < title ? above : below) += page.facts[i].prose_bytes;
  }
  const double all = static_cast<double>(above + below);
  return static_cast<double>(below) >= kMinShareBelowTitle * all ? title : 0;
}

/// Sums of prose bytes below each node.
std::vector<std::uint32_t> sum_prose(const Page& page) {
  std::vector<std::uint32_t> sums(page.tree.size());
  for (std::size_t i = first_counted_block(page); i < page.blocks.size(); ++i) {
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

/// The elements that call themselves the article's body, outermost ones only, with prose in them.
std::vector<html::NodeId> named_bodies(const Page& page, const std::vector<std::uint32_t>& sums) {
  std::vector<html::NodeId> bodies;
  for (html::NodeId id = 1; id < page.tree.size();) {
    if (sums[id] > 0 && is_named_body(page.nodes[id])) {
      bodies.push_back(id);
      id = page.tree[id].subtree_end;
    } else {
      ++id;
    }
  }
  return bodies;
}

html::NodeId common_ancestor(const html::Tree& tree, html::NodeId a, html::NodeId b) {
  while (a != b) {
    if (tree[a].depth >= tree[b].depth) {
      a = tree[a].parent;
    } else {
      b = tree[b].parent;
    }
  }
  return a;
}

html::NodeId article_around(const Page& page, html::NodeId node) {
  while (node != html::kNoNode && page.nodes[node].kind != ElementKind::Article) {
    node = page.tree[node].parent;
  }
  return node;
}

/// Of bodies in several articles the one whose article shows the title; else `kNoNode`.
html::NodeId body_below_title(const Page& page, const std::vector<html::NodeId>& parts) {
  if (page.title_block >= page.blocks.size()) return html::kNoNode;
  const html::NodeId wanted = article_around(page, page.blocks[page.title_block].page.node);
  if (wanted == html::kNoNode) return html::kNoNode;
  html::NodeId found = html::kNoNode;
  for (const html::NodeId part : parts) {
    if (article_around(page, part) != wanted) continue;
    if (found != html::kNoNode) return html::kNoNode;
    found = part;
  }
  return found;
}

/// The element that holds the named bodies: the only one, or what lies around the parts of one.
html::NodeId named_region(const Page& page, const std::vector<std::uint32_t>& sums) {
  const std::vector<html::NodeId> bodies = named_bodies(page, sums);
  std::uint64_t total = 0;
  for (const html::NodeId body : bodies) total += sums[body];
  const auto wanted = static_cast<double>(total);
  if (wanted < kMinBodyShare * sums[0] || bodies.empty()) return html::kNoNode;
  std::vector<html::NodeId> parts;
  for (const html::NodeId body : bodies) {
    if (sums[body] >= kMinPartShare * wanted) parts.push_back(body);
  }
  if (parts.size() > 1) {
    const html::NodeId below_title = body_below_title(page, parts);
    if (below_title != html::kNoNode) return below_title;
    html::NodeId around = parts.front();
    for (const html::NodeId part : parts) around = common_ancestor(page.tree, around, part);
    if (wanted >= kMinFilledShare * sums[around]) return around;
  }
  const html::NodeId best = best_node(page, sums, is_named_body);
  return holds_share(sums, best, kMinBodyShare) ? best : html::kNoNode;
}

/// Without a named body: the article that shows the title, the largest article, `<main>`, or all.
html::NodeId likely_region(const Page& page, const std::vector<std::uint32_t>& sums) {
  if (page.title_block < page.blocks.size()) {
    const html::NodeId titled = article_around(page, page.blocks[page.title_block].page.node);
    if (holds_share(sums, titled, kMinTitledShare)) return titled;
  }
  const html::NodeId article = best_node(page, sums, is_named_article);
  if (holds_share(sums, article, kMinArticleShare)) return article;
  const html::NodeId main = best_node(page, sums, is_main);
  return holds_share(sums, main, kMinArticleShare) ? main : 0;
}

}  // namespace

bool choose_region(Page& page) {
  page.region_begin = 0;
  page.region_end = page.tree.size();
  if (page.tree.size() == 0) return false;
  const std::vector<std::uint32_t> sums = sum_prose(page);
  if (sums[0] == 0) return false;

  html::NodeId region = named_region(page, sums);
  if (region == html::kNoNode) region = descend(page, sums, likely_region(page, sums));
  page.region_begin = region;
  page.region_end = region == 0 ? page.tree.size() : page.tree[region].subtree_end;
  return true;
}

}  // namespace lens::extract

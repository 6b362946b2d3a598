// Blocks that are nothing but links: menus, teasers, tags.
#include "extract/filters.h"

namespace lens::extract {
namespace {

constexpr double kMaxLinkDensity = 0.85;
// In prose a short paragraph may be nearly all link; it is cut only when it is all link.
constexpr double kAllLink = 0.95;
// A sentence that is all link is still a sentence when it stands among prose.
constexpr std::uint32_t kMinLinkedSentenceWords = 12;
// How far above a heading the list item or the link may be that makes it a teaser.
constexpr int kTeaserLevels = 4;

/// A heading that is all link, in a list or in a link that holds more: another article's title.
bool is_teaser_heading(const Page& page, html::NodeId node) {
  for (int level = 0; level < kTeaserLevels && node != html::kNoNode; ++level) {
    const ElementKind kind = page.nodes[node].kind;
    if (kind == ElementKind::ListItem || kind == ElementKind::Anchor) return true;
    node = page.tree[node].parent;
  }
  return false;
}

}  // namespace

void filter_link_density(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    const BlockFacts& facts = page.facts[i];
    if (!block.is_body() || facts.link_density < kMaxLinkDensity) continue;
    if (block.kind == BlockKind::Code) continue;
    if (block.kind == BlockKind::Heading) {
      if (facts.link_density < kAllLink || !is_teaser_heading(page, block.page.node)) continue;
    } else if (facts.is_sentence && facts.words >= kMinLinkedSentenceWords) {
      continue;
    }
    block.remove(RemovalReason::LinkList, "link_density", {{"linkDensity", facts.link_density}});
  }
}

}  // namespace lens::extract

// Blocks that are nothing but links: menus, teasers, tags.
#include "extract/filters.h"

namespace lens::extract {
namespace {

constexpr double kMaxLinkDensity = 0.75;
// A sentence that is all link is still a sentence when it stands among prose.
constexpr std::uint32_t kMinLinkedSentenceWords = 12;

}  // namespace

void filter_link_density(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    const BlockFacts& facts = page.facts[i];
    if (!block.is_body() || facts.link_density < kMaxLinkDensity) continue;
    if (block.kind == BlockKind::Heading || block.kind == BlockKind::Code) continue;
    if (facts.is_sentence && facts.words >= kMinLinkedSentenceWords) continue;
    block.remove(RemovalReason::LinkList, "link_density", {{"linkDensity", facts.link_density}});
  }
}

}  // namespace lens::extract

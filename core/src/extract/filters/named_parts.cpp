// Parts of the page whose names say that they are no article: comments, share bars, related
// articles, navigation and so on. Large parts are not believed (see measure_blocks).
#include <array>

#include "extract/filters.h"

namespace lens::extract {
namespace {

struct Row {
  Hints hint;
  RemovalReason reason;
};

// The first that fits names the reason.
constexpr std::array kParts = {
    Row{kHintComments, RemovalReason::Comments},
    Row{kHintCookie, RemovalReason::Cookie},
    Row{kHintAdvertisement, RemovalReason::Advertisement},
    Row{kHintNewsletter, RemovalReason::Newsletter},
    Row{kHintRelated, RemovalReason::Related},
    Row{kHintShare, RemovalReason::SocialPrompt},
    Row{kHintTags, RemovalReason::SectionLabel},
    Row{kHintAuthorBox, RemovalReason::Byline},
    Row{kHintNavigation, RemovalReason::Navigation},
    Row{kHintFooter, RemovalReason::Footer},
    Row{kHintPrompt, RemovalReason::Boilerplate},
    Row{kHintSidebar, RemovalReason::OutsideArticle},
    Row{kHintCredit, RemovalReason::Credit},
    Row{kHintForm, RemovalReason::Form},
    Row{kHintGallery, RemovalReason::Caption},
    Row{kHintToc, RemovalReason::Navigation},
};

// Names that stand around prose as well; they are believed only for what is no paragraph.
constexpr Hints kWeakParts = kHintSidebar | kHintGallery | kHintToc | kHintAdvertisement;
constexpr std::uint32_t kMinParagraphBytes = 150;

bool is_paragraph(const Page& page, std::size_t i) {
  const Candidate& block = page.blocks[i];
  const BlockFacts& facts = page.facts[i];
  return page.in_region(i) && facts.is_sentence && block.text.size() >= kMinParagraphBytes &&
         facts.link_density < 0.3;
}

}  // namespace

void filter_named_parts(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    for (const Row& part : kParts) {
      if ((page.facts[i].hints & part.hint) == 0) continue;
      if ((part.hint & kWeakParts) != 0 && is_paragraph(page, i)) continue;
      page.blocks[i].remove(part.reason, "named_parts");
      break;
    }
  }
}

}  // namespace lens::extract

// What the page hides from its readers is not what they read. Text that folds out in the midst of
// the article (questions and answers, "read more") is hidden only for now.
#include "extract/filters.h"

namespace lens::extract {
namespace {

constexpr std::size_t kMinFoldedBytes = 80;

bool folds_out(const Page& page, std::size_t i) {
  const BlockFacts& facts = page.facts[i];
  return page.in_region(i) && (facts.hints & kHintFold) != 0 && facts.is_sentence &&
         facts.link_density < 0.3 && page.blocks[i].text.size() >= kMinFoldedBytes &&
         (facts.hints & kAwayHints) == 0;
}

}  // namespace

void filter_hidden(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const bool named = (page.facts[i].hints & kHintHidden) != 0;
    if (!named && (!page.facts[i].hidden || folds_out(page, i))) continue;
    page.blocks[i].remove(RemovalReason::Hidden, "hidden");
  }
}

}  // namespace lens::extract

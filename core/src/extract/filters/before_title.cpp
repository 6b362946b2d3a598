// What stands in the article's part of the page above its title is the page's head.
#include "extract/filters.h"

namespace lens::extract {

void filter_before_title(Page& page) {
  const std::size_t title = page.title_block;
  if (title >= page.blocks.size() || page.blocks[title].kind != BlockKind::Heading) return;
  if (!page.in_region(title)) return;
  std::uint64_t above = 0;
  std::uint64_t below = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.in_region(i)) (i < title ? above : below) += page.facts[i].prose_bytes;
  }
  if (above > below) return;
  for (std::size_t i = 0; i < title; ++i) {
    if (page.in_region(i)) page.blocks[i].remove(RemovalReason::OutsideArticle, "before_title");
  }
}

}  // namespace lens::extract

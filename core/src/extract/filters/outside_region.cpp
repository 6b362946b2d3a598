// Everything that stands in another part of the page than the article.
#include "extract/filters.h"

namespace lens::extract {

void filter_outside_region(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!page.in_region(i) && page.blocks[i].is_body()) {
      page.blocks[i].remove(RemovalReason::OutsideArticle, "outside_region");
    }
  }
}

}  // namespace lens::extract

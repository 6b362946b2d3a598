// What the page hides from its readers is not what they read.
#include "extract/filters.h"

namespace lens::extract {

void filter_hidden(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const bool named = (page.facts[i].hints & kHintHidden) != 0;
    if (page.facts[i].hidden || named) page.blocks[i].remove(RemovalReason::Hidden, "hidden");
  }
}

}  // namespace lens::extract

// Captions and credits of pictures.
#include "extract/filters.h"

namespace lens::extract {

void filter_captions(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (block.kind == BlockKind::Caption || (page.facts[i].hints & kHintCaption) != 0) {
      block.remove(RemovalReason::Caption, "captions");
    }
  }
}

}  // namespace lens::extract

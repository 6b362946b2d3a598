// A heading below which nothing is left: "Related", "Comments", "Share this".
#include "extract/filters.h"

namespace lens::extract {

void filter_empty_headings(Page& page) {
  // From the end: the level of the closest heading that follows without text between.
  std::uint8_t next_level = 1;
  bool has_text = false;
  for (std::size_t i = page.blocks.size(); i-- > 0;) {
    Candidate& block = page.blocks[i];
    if (!block.is_body()) continue;
    if (block.kind != BlockKind::Heading) {
      has_text = true;
      continue;
    }
    if (!has_text && next_level <= block.level) {
      block.remove(RemovalReason::SectionLabel, "empty_headings");
      continue;
    }
    has_text = false;
    next_level = block.level;
  }
}

}  // namespace lens::extract

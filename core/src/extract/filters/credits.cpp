// Captions that no markup names: short paragraphs that end with a photographer's or agency's
// credit.
#include "extract/byline.h"
#include "extract/filters.h"

namespace lens::extract {
namespace {

constexpr std::size_t kMaxCaptionBytes = 260;

}  // namespace

void filter_credits(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (!block.is_body() || !page.in_region(i) || block.kind != BlockKind::Paragraph) continue;
    if (block.text.size() > kMaxCaptionBytes || !ends_with_credit(block.text)) continue;
    block.remove(RemovalReason::Caption, "credits");
  }
}

}  // namespace lens::extract

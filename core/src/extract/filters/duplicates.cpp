// A paragraph that stands in the article already: print versions, repeated quotes in boxes.
#include <string_view>
#include <unordered_set>

#include "extract/filters.h"

namespace lens::extract {
namespace {

// Short lines may repeat on purpose, and so may the items of lists.
constexpr std::size_t kMinDuplicateBytes = 80;

}  // namespace

void filter_duplicates(Page& page) {
  std::unordered_set<std::string_view> seen;  // asked, never walked
  for (Candidate& block : page.blocks) {
    if (!block.is_body() || block.text.size() < kMinDuplicateBytes) continue;
    if (block.kind == BlockKind::ListItem || block.kind == BlockKind::Table) continue;
    if (!seen.insert(block.text).second) block.remove(RemovalReason::Duplicate, "duplicates");
  }
}

}  // namespace lens::extract

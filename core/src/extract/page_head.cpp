#include "extract/page_head.h"

#include <algorithm>

namespace lens::extract {
namespace {

constexpr std::size_t kBlocksAboveTitle = 3;
constexpr std::size_t kBlocksBelowTitle = 6;
// Longer ones are the article's first paragraph.
constexpr std::uint32_t kMaxDekWords = 70;
constexpr std::uint32_t kMinDekWords = 4;
constexpr std::uint32_t kMaxKickerWords = 6;

bool is_open(const Page& page, std::size_t i) {
  return !page.facts[i].hidden && page.blocks[i].role == Role::Body &&
         (page.facts[i].hints & kAwayHints) == 0;
}

void take_dek(Page& page, std::size_t begin, std::size_t end, Metadata& metadata) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t words = page.facts[i].words;
    if (!is_open(page, i) || (page.facts[i].hints & kHintDek) == 0) continue;
    if (i == page.title_block || words < kMinDekWords || words > kMaxDekWords) continue;
    page.blocks[i].role = Role::Dek;
    metadata.dek = page.blocks[i].text;
    return;
  }
}

void take_kicker(Page& page, std::size_t begin, Metadata& metadata) {
  for (std::size_t i = begin; i < page.title_block; ++i) {
    if (!is_open(page, i) || (page.facts[i].hints & kHintKicker) == 0) continue;
    if (page.facts[i].words == 0 || page.facts[i].words > kMaxKickerWords) continue;
    page.blocks[i].role = Role::Kicker;
    metadata.kicker = page.blocks[i].text;
    return;
  }
}

}  // namespace

void take_head_lines(Page& page, Metadata& metadata) {
  const std::size_t title = page.title_block;
  if (title >= page.blocks.size()) return;
  const std::size_t begin = title - std::min(title, kBlocksAboveTitle);
  const std::size_t end = std::min(page.blocks.size(), title + kBlocksBelowTitle);
  take_dek(page, begin, end, metadata);
  take_kicker(page, begin, metadata);
}

}  // namespace lens::extract

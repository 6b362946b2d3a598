// Lines with the author and the date: wherever markup says so, and unmarked ones between the title
// and the first paragraph. They are metadata.
#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/byline.h"
#include "extract/dates.h"
#include "extract/filters.h"

namespace lens::extract {
namespace {

// Longer ones hold more than a name and a date.
constexpr std::uint32_t kMaxMarkedWords = 40;
constexpr std::size_t kMaxLineBytes = 120;
// A date line is mostly a date.
constexpr double kMinDateShare = 0.3;
// Where the article's text has begun there are no head lines any more.
constexpr std::size_t kFirstParagraphBytes = 140;

void remove_marked(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    const BlockFacts& facts = page.facts[i];
    if (facts.words > kMaxMarkedWords || block.kind == BlockKind::Heading) continue;
    if ((facts.hints & kHintDate) != 0) {
      block.remove(RemovalReason::Date, "head_lines");
    } else if ((facts.hints & kHintByline) != 0) {
      block.remove(RemovalReason::Byline, "head_lines");
    }
  }
}

bool is_date_line(std::string_view text) {
  if (text.size() > kMaxLineBytes) return false;
  const std::optional<FoundDate> date = find_date(text);
  return date && date->span.size() >= kMinDateShare * static_cast<double>(text.size());
}

}  // namespace

void filter_head_lines(Page& page) {
  remove_marked(page);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (!block.is_body() || !page.in_region(i)) continue;
    if (block.text.size() >= kFirstParagraphBytes && page.facts[i].is_sentence) break;
    if ((!page.byline.empty() && block.text == page.byline) || is_byline(block.text)) {
      block.remove(RemovalReason::Byline, "head_lines");
    } else if (is_date_line(block.text)) {
      block.remove(RemovalReason::Date, "head_lines");
    }
  }
}

}  // namespace lens::extract

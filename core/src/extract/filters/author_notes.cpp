// Who the author is and how to write to them, below the text: a short paragraph near the end that
// begins with the author's name.
#include <algorithm>
#include <string_view>

#include "extract/filters.h"

namespace lens::extract {
namespace {

// How many of the last blocks may be about the author.
constexpr std::size_t kLastBlocks = 6;
constexpr std::size_t kMaxNoteBytes = 900;
constexpr std::size_t kMinNameBytes = 5;

/// The first name of the byline: "Ann Lee, Bo Day" gives "Ann Lee".
std::string_view first_author(std::string_view byline) {
  return byline.substr(0, byline.find(", "));
}

}  // namespace

void filter_author_notes(Page& page) {
  const std::string_view author = first_author(page.byline);
  if (author.size() < kMinNameBytes || author.find(' ') == std::string_view::npos) return;
  std::size_t seen = 0;
  for (std::size_t i = page.blocks.size(); i-- > 0 && seen < kLastBlocks;) {
    Candidate& block = page.blocks[i];
    if (!block.is_body()) continue;
    ++seen;
    const std::string_view text = block.text;
    if (text.size() <= kMaxNoteBytes &&
        text.substr(0, author.size() + 8).find(author) != std::string_view::npos) {
      block.remove(RemovalReason::Byline, "author_notes");
    }
  }
}

}  // namespace lens::extract

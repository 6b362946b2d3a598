#pragma once

#include <string>
#include <string_view>

#include "extract/candidate.h"

namespace lens::extract {

/// The blocks of a Markdown text without its front matter.
struct MarkdownBlocks {
  Candidates blocks;
  /// Destination of the first picture, as it stands there.
  std::string image;
};

/// CommonMark's blocks and GFM's tables: headings (both kinds), lists (every item is a block,
/// nested or not), quotations, code (both kinds), tables. Rules, link definitions and comments are
/// no blocks; of HTML blocks the text stays. Linear in the text.
MarkdownBlocks blocks_from_markdown(std::string_view text);

}  // namespace lens::extract

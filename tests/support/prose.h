#pragma once

#include <string>
#include <string_view>

#include <lens/article.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::test {

/// An article of plain paragraphs with its segments, for the stages that read prose.
struct Prose {
  Article article;
  segment::Segments segments;
};

/// `text` with paragraphs apart by a blank line, segmented by `pack`.
inline Prose prose(std::string text, const LanguagePack& pack = english()) {
  Prose result;
  std::uint32_t begin = 0;
  for (;;) {
    const std::size_t gap = text.find("\n\n", begin);
    Block block;
    block.id = static_cast<std::uint32_t>(result.article.blocks.size());
    block.span = {begin, static_cast<std::uint32_t>(gap == std::string::npos ? text.size() : gap)};
    result.article.blocks.push_back(block);
    if (gap == std::string::npos) break;
    begin = static_cast<std::uint32_t>(gap) + 2;
  }
  result.article.text = std::move(text);
  result.segments = segment::segment(result.article, pack);
  return result;
}

}  // namespace lens::test

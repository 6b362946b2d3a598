#pragma once

#include <string>
#include <utility>

#include <lens/analysis.h>

/// An analysis whose article is one block.
inline lens::Analysis one_block(lens::BlockKind kind, std::string text) {
  lens::Analysis analysis;
  lens::Block block;
  block.kind = kind;
  block.level = kind == lens::BlockKind::Heading ? 3 : 0;
  block.span = {0, static_cast<std::uint32_t>(text.size())};
  analysis.article.text = std::move(text);
  analysis.article.blocks.push_back(block);
  return analysis;
}

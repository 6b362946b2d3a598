#include "dump_article.h"

#include <cstddef>

namespace lens::test {
namespace {

std::string name_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::Heading:
      return "h" + std::to_string(block.level);
    case BlockKind::ListItem:
      return "li";
    case BlockKind::Paragraph:
      return "p";
    default:
      return std::string(to_string(block.kind));
  }
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else {
      result += c;
    }
  }
  return result + '"';
}

}  // namespace

std::string dump(const Article& article) {
  std::string result;
  std::size_t removed = 0;
  const auto add = [&result](const std::string& entry) {
    if (!result.empty()) result += ' ';
    result += entry;
  };
  const auto add_removed = [&](std::size_t before) {
    for (; removed < article.removed.size() && article.removed[removed].before_block <= before;
         ++removed) {
      const RemovedBlock& block = article.removed[removed];
      add(std::string(to_string(block.reason)) + "!" + block.filter);
    }
  };
  for (const Block& block : article.blocks) {
    add_removed(block.id);
    add(name_of(block) + quoted(block.span.of(article.text)));
  }
  add_removed(article.blocks.size());
  return result;
}

}  // namespace lens::test

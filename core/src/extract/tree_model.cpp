#include "extract/tree_model.h"

#include <algorithm>
#include <charconv>

#include "base/check.h"

namespace lens::extract {
namespace {

struct Line {
  std::string_view word;
  std::int32_t number = 0;
};

Line read_line(std::string_view text) {
  const std::size_t space = std::min(text.find(' '), text.size());
  Line line{text.substr(0, space), 0};
  if (space < text.size()) {
    std::from_chars(text.data() + space + 1, text.data() + text.size(), line.number);
  }
  return line;
}

}  // namespace

TreeModel TreeModel::parse(std::string_view text, std::span<const std::string_view> names) {
  TreeModel model;
  std::vector<std::int32_t> waiting;  // splits whose right branch has not begun
  bool after_leaf = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Line line = read_line(text.substr(begin, end - begin));
    begin = end + 1;
    if (line.word.empty() || line.word.front() == '#') continue;
    const auto here = static_cast<std::int32_t>(model.nodes_.size());
    if (line.word == "base") {
      model.base_ = line.number;
    } else if (line.word == "tree") {
      LENS_CHECK(waiting.empty());
      model.roots_.push_back(here);
      after_leaf = false;
    } else {
      if (after_leaf && !waiting.empty()) {
        model.nodes_[static_cast<std::size_t>(waiting.back())].right = here;
        waiting.pop_back();
      }
      after_leaf = line.word == "=";
      const auto name = std::find(names.begin(), names.end(), line.word);
      const auto column = static_cast<std::int32_t>(name - names.begin());
      LENS_CHECK(after_leaf || name != names.end());
      if (!after_leaf && name == names.end()) return {};
      model.nodes_.push_back({after_leaf ? -1 : column, line.number, 0});
      if (!after_leaf) waiting.push_back(here);
    }
  }
  LENS_CHECK(waiting.empty());
  return waiting.empty() ? model : TreeModel{};
}

std::int32_t TreeModel::score(std::span<const std::int32_t> row) const {
  std::int32_t sum = base_;
  for (const std::int32_t root : roots_) {
    auto at = static_cast<std::size_t>(root);
    while (nodes_[at].column >= 0) {
      const Node& node = nodes_[at];
      const bool left = row[static_cast<std::size_t>(node.column)] <= node.value;
      at = left ? at + 1 : static_cast<std::size_t>(node.right);
    }
    sum += nodes_[at].value;
  }
  return sum;
}

}  // namespace lens::extract

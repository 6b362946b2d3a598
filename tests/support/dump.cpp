#include "dump.h"

#include <vector>

namespace lens::test {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string element(const html::Tree& tree, html::NodeId id) {
  std::string result(tree[id].value);
  for (std::uint32_t i = 0; i < tree[id].attribute_count; ++i) {
    const html::Attribute& attribute = tree.attribute_at(id, i);
    result.append(i == 0 ? "[" : " ").append(attribute.name);
    result.append("=").append(attribute.value);
  }
  return tree[id].attribute_count > 0 ? result + ']' : result;
}

}  // namespace

std::string dump(const html::Tree& tree) {
  std::string result;
  std::vector<html::NodeId> ends;  // of the subtrees around the node
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    for (; !ends.empty() && ends.back() == id; ends.pop_back()) result += ')';
    if (!result.empty() && result.back() != '(') result += ' ';
    const html::Node& node = tree[id];
    result += node.type == html::NodeType::Text ? quoted(node.value) : element(tree, id);
    if (node.first_child == html::kNoNode) continue;
    result += '(';
    ends.push_back(node.subtree_end);
  }
  return result.append(ends.size(), ')');
}

}  // namespace lens::test

#include "html/tree.h"

namespace lens::html {
namespace {

const Attribute* find_attribute(const Attribute* first, std::uint32_t count,
                                std::string_view name) {
  for (const Attribute* attribute = first; attribute != first + count; ++attribute) {
    if (attribute->name == name) return attribute;
  }
  return nullptr;
}

}  // namespace

std::string_view Tree::attribute(NodeId id, std::string_view name) const {
  const Node& node = nodes_[id];
  const Attribute* found =
      find_attribute(attributes_.data() + node.first_attribute, node.attribute_count, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool Tree::has_attribute(NodeId id, std::string_view name) const {
  const Node& node = nodes_[id];
  return find_attribute(attributes_.data() + node.first_attribute, node.attribute_count, name) !=
         nullptr;
}

std::string Tree::text_of(NodeId id) const {
  std::string text;
  for (NodeId i = id; i < nodes_[id].subtree_end; ++i) {
    if (nodes_[i].type == NodeType::Text) text += nodes_[i].value;
  }
  return text;
}

}  // namespace lens::html

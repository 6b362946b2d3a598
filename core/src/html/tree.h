#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lens::html {

/// Index of a node in its tree.
using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = UINT32_MAX;

enum class NodeType : std::uint8_t { Document, Element, Text };

/// An element's attribute; name in lower case, value with character references decoded.
struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// A node. Links are indices into `Tree::nodes`; nodes stand in document order, so that the
/// descendants of `n` are exactly the nodes [n + 1, subtree_end).
struct Node {
  NodeType type = NodeType::Text;
  std::uint16_t depth = 0;
  NodeId parent = kNoNode;
  NodeId first_child = kNoNode;
  NodeId next_sibling = kNoNode;
  NodeId subtree_end = 0;
  /// Element: its name in lower case. Text: the text.
  std::string_view value;
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
};

/// A parsed page: flat, never deeper than `limits::kMaxTreeDepth`. Node 0 is the document. All
/// views point into memory that the tree owns, so it moves but does not copy.
class Tree {
 public:
  Tree() = default;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& operator[](NodeId id) const { return nodes_[id]; }
  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }

  bool is_element(NodeId id, std::string_view name) const {
    return nodes_[id].type == NodeType::Element && nodes_[id].value == name;
  }
  /// The element's attribute number `index`, below its `attribute_count`; in source order.
  const Attribute& attribute_at(NodeId id, std::uint32_t index) const {
    return attributes_[nodes_[id].first_attribute + index];
  }
  /// The attribute's value, or an empty view. `has_attribute` tells empty from missing.
  std::string_view attribute(NodeId id, std::string_view name) const;
  bool has_attribute(NodeId id, std::string_view name) const;
  /// All text below the node, as it stands in the source (script and style included).
  std::string text_of(NodeId id) const;

 private:
  friend class TreeBuilder;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::vector<std::vector<char>> arena_;  // blocks that never move
};

}  // namespace lens::html

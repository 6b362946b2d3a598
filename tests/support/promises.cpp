#include "promises.h"

#include <cstdint>

#include "base/limits.h"
#include "unicode/boundaries.h"
#include "unicode/detection.h"

namespace lens::test {
namespace {

using html::kNoNode;
using html::NodeId;

std::string broken_promise_of_node(const html::Tree& tree, NodeId id) {
  const html::Node& node = tree[id];
  if (node.parent >= id) return "a parent stands before its children";
  const html::Node& parent = tree[node.parent];
  if (id >= parent.subtree_end) return "a node lies in its parent's subtree";
  if (node.subtree_end <= id || node.subtree_end > parent.subtree_end) return "subtrees nest";
  if (node.depth != parent.depth + 1) return "a child is one deeper";
  if (node.depth > limits::kMaxTreeDepth) return "the depth is capped";
  if (node.first_child != (node.subtree_end == id + 1 ? kNoNode : id + 1)) return "first child";
  if (node.next_sibling != (node.subtree_end == parent.subtree_end ? kNoNode : node.subtree_end)) {
    return "next sibling";
  }
  const bool is_text = node.type == html::NodeType::Text;
  if (is_text && (node.value.empty() || node.first_child != kNoNode)) return "text is a leaf";
  if (is_text && node.next_sibling != kNoNode &&
      tree[node.next_sibling].type == html::NodeType::Text && node.depth < limits::kMaxTreeDepth) {
    return "neighbouring text is one node";
  }
  return {};
}

}  // namespace

std::string broken_promise_of_text(std::string_view text) {
  if (unicode::count_utf8(text).invalid > 0) return "valid UTF-8";
  if (text.find('\0') != std::string_view::npos) return "no NUL";
  return text.find('\r') == std::string_view::npos ? "" : "no carriage return";
}

std::string broken_promise_of_boundaries(std::string_view text) {
  std::uint32_t end = 0;
  for (const unicode::Piece& piece : unicode::word_pieces(text)) {
    if (piece.span.begin != end || piece.span.empty()) return "pieces cover the text";
    end = piece.span.end;
  }
  if (end != text.size()) return "pieces reach the end";
  end = 0;
  for (const std::uint32_t sentence_end : unicode::sentence_ends(text)) {
    if (sentence_end <= end) return "sentences are in order";
    end = sentence_end;
  }
  if (end != text.size()) return "sentences reach the end";
  return unicode::count_graphemes(text) <= text.size() ? "" : "no more graphemes than bytes";
}

std::string broken_promise_of_tree(const html::Tree& tree) {
  if (tree[0].type != html::NodeType::Document) return "node 0 is the document";
  if (tree[0].subtree_end != tree.size()) return "the document holds everything";
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (std::string broken = broken_promise_of_node(tree, id); !broken.empty()) {
      return "node " + std::to_string(id) + ": " + broken;
    }
  }
  return {};
}

}  // namespace lens::test

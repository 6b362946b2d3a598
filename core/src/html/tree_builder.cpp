#include "html/tree_builder.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/check.h"
#include "base/limits.h"

// Each element is pushed and popped once, and each name and group keeps the positions of its open
// members, so that no input makes anything search the stack.
//
// Elements beyond the depth cap stay on the stack, so that end tags find them, but in the tree they
// are childless siblings below the last ancestor that may have children:
//
//     stack   document  div  …  div  div  div     cap
//     tree    0         1       511  512  512     512
namespace lens::html {
namespace {

constexpr std::size_t kFirstBlockBytes = std::size_t{1} << 14;
constexpr std::size_t kMaxBlockBytes = std::size_t{1} << 20;

std::size_t group_index(std::uint32_t group) {
  return static_cast<std::size_t>(std::countr_zero(group)) - kFirstGroup;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
}

}  // namespace

TreeBuilder::TreeBuilder() {
  for (const TagInfo& tag : kTags) {
    ids_.emplace(tag.name, static_cast<NameId>(names_.size()));
    names_.push_back({tag.name, tag.flags, {}});
  }
  tree_.nodes_.push_back({});
  tree_.nodes_.back().type = NodeType::Document;
  stack_.push_back({});
}

NameId TreeBuilder::intern(std::string_view name) {
  const auto found = ids_.find(name);
  if (found != ids_.end()) return found->second;
  const auto id = static_cast<NameId>(names_.size());
  names_.push_back({keep(name), 0, {}});
  ids_.emplace(names_.back().name, id);
  return id;
}

std::uint32_t TreeBuilder::nearest(NameId name) const {
  const std::vector<std::uint32_t>& positions = names_[name].positions;
  return positions.empty() ? 0 : positions.back();
}

std::uint32_t TreeBuilder::nearest_in(TagFlag group) const {
  const std::vector<std::uint32_t>& positions = groups_[group_index(group)];
  return positions.empty() ? 0 : positions.back();
}

void TreeBuilder::open(NameId name, const std::vector<Attribute>& attributes) {
  const NodeId node = add_element(name, attributes);
  const auto position = static_cast<std::uint32_t>(stack_.size());
  stack_.push_back({node, kNoNode, name, false});
  names_[name].positions.push_back(position);
  for (std::uint32_t groups = names_[name].flags >> kFirstGroup << kFirstGroup; groups != 0;
       groups &= groups - 1) {
    groups_[group_index(groups)].push_back(position);
  }
}

void TreeBuilder::add_leaf(NameId name, const std::vector<Attribute>& attributes) {
  add_element(name, attributes);
}

void TreeBuilder::close(std::uint32_t position) {
  LENS_CHECK(position > 0 && position < stack_.size());
  flush_text();
  while (stack_.size() > position) pop();
  while (stack_.back().forgotten) pop();
}

void TreeBuilder::forget(std::uint32_t position) {
  Open& entry = stack_[position];
  Name& name = names_[entry.name];
  LENS_CHECK(!name.positions.empty() && name.positions.back() == position);
  name.positions.pop_back();
  entry.forgotten = true;
}

Tree TreeBuilder::finish() {
  flush_text();
  while (stack_.size() > 1) pop();
  tree_.nodes_.front().subtree_end = tree_.size();
  return std::move(tree_);
}

/// Copies bytes into the tree's memory. Blocks double up to a limit; a big text has its own.
std::string_view TreeBuilder::keep(std::string_view bytes) {
  if (bytes.empty()) return {};
  std::vector<std::vector<char>>& arena = tree_.arena_;
  if (arena.empty() || arena.back().capacity() - arena.back().size() < bytes.size()) {
    const std::size_t doubled = arena.empty() ? kFirstBlockBytes : arena.back().capacity() * 2;
    arena.emplace_back();
    arena.back().reserve(std::max(std::min(doubled, kMaxBlockBytes), bytes.size()));
  }
  std::vector<char>& block = arena.back();
  const std::size_t begin = block.size();
  block.insert(block.end(), bytes.begin(), bytes.end());
  return {block.data() + begin, bytes.size()};
}

/// The innermost open element that may have children in the tree.
std::uint32_t TreeBuilder::container() const { return std::min(top(), limits::kMaxTreeDepth - 1); }

NodeId TreeBuilder::add_node(NodeType type, std::string_view value) {
  const std::uint32_t position = container();
  Open& parent = stack_[position];
  const NodeId id = tree_.size();
  Node node;
  node.type = type;
  node.depth = static_cast<std::uint16_t>(position + 1);
  node.parent = parent.node;
  node.subtree_end = id + 1;
  node.value = value;
  NodeId& link = parent.last_child == kNoNode ? tree_.nodes_[parent.node].first_child
                                              : tree_.nodes_[parent.last_child].next_sibling;
  link = id;
  parent.last_child = id;
  tree_.nodes_.push_back(node);
  return id;
}

NodeId TreeBuilder::add_element(NameId name, const std::vector<Attribute>& attributes) {
  flush_text();
  if (stack_.size() > limits::kMaxTreeDepth) depth_capped_ = true;
  const auto first = static_cast<std::uint32_t>(tree_.attributes_.size());
  for (const Attribute& attribute : attributes) {
    const std::string_view attribute_name = names_[intern(attribute.name)].name;
    tree_.attributes_.push_back({attribute_name, keep(attribute.value)});
  }
  const NodeId id = add_node(NodeType::Element, names_[name].name);
  tree_.nodes_[id].first_attribute = first;
  tree_.nodes_[id].attribute_count = static_cast<std::uint32_t>(attributes.size());
  return id;
}

/// True where white space stands between the parts of a page or a table, and shows as nothing.
bool TreeBuilder::drops_space() const {
  if (top() > 0 && top_name() != tag_id("html")) return (top_flags() & kSpaceless) != 0;
  const NodeId last = stack_.back().last_child;
  return last == kNoNode || tree_.is_element(last, "head") || tree_.is_element(last, "body") ||
         tree_.is_element(last, "html");
}

void TreeBuilder::flush_text() {
  if (text_.empty()) return;
  std::string_view text = text_;
  if (top() > 0 && stack_.back().last_child == kNoNode && text.front() == '\n') {
    const NameId name = top_name();
    // The line break behind these start tags is not content.
    if (name == tag_id("pre") || name == tag_id("textarea") || name == tag_id("listing")) {
      text.remove_prefix(1);
    }
  }
  if (!text.empty() && !(drops_space() && is_blank(text))) add_node(NodeType::Text, keep(text));
  text_.clear();
}

void TreeBuilder::pop() {
  const Open entry = stack_.back();
  const auto position = top();
  stack_.pop_back();
  Name& name = names_[entry.name];
  if (!entry.forgotten) name.positions.pop_back();
  for (std::uint32_t groups = name.flags >> kFirstGroup << kFirstGroup; groups != 0;
       groups &= groups - 1) {
    groups_[group_index(groups)].pop_back();
  }
  if (position < limits::kMaxTreeDepth) tree_.nodes_[entry.node].subtree_end = tree_.size();
}

}  // namespace lens::html

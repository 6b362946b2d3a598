#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "html/tags.h"
#include "html/tree.h"

namespace lens::html {

/// Makes a tree from opened and closed elements, and answers in constant time which element of a
/// name or group is the nearest open one. Knows nothing of HTML's rules but the flags of tags.h.
///
/// Positions are indices into the stack of open elements; 0 is the document, which is always open,
/// so that 0 also means: there is none.
class TreeBuilder {
 public:
  TreeBuilder();

  /// The id of a name; the first time its bytes are kept.
  NameId intern(std::string_view name);
  std::uint32_t flags(NameId name) const { return names_[name].flags; }

  std::uint32_t top() const { return static_cast<std::uint32_t>(stack_.size() - 1); }
  /// Name of the innermost open element; only when `top()` is above 0.
  NameId top_name() const { return stack_.back().name; }
  std::uint32_t top_flags() const { return top() == 0 ? 0 : names_[top_name()].flags; }
  NameId name_at(std::uint32_t position) const { return stack_[position].name; }

  /// Position of the nearest open element of that name.
  std::uint32_t nearest(NameId name) const;
  /// Position of the nearest open element with that flag, which must be a group.
  std::uint32_t nearest_in(TagFlag group) const;

  /// Adds an element and enters it.
  void open(NameId name, const std::vector<Attribute>& attributes);
  /// Adds an element without content.
  void add_leaf(NameId name, const std::vector<Attribute>& attributes);
  /// Adds to the text at this place.
  void add_text(std::string_view part) { text_ += part; }
  /// Closes the element at the position and everything in it.
  void close(std::uint32_t position);
  /// Closes everything in the element at the position.
  void close_above(std::uint32_t position) {
    if (position < top()) close(position + 1);
  }
  /// The element is no longer looked up, but what is open in it stays open; it ends with that.
  void forget(std::uint32_t position);

  /// True when elements were nested deeper than `limits::kMaxTreeDepth`.
  bool depth_capped() const { return depth_capped_; }
  /// Closes everything; to be called once.
  Tree finish();

 private:
  struct Name {
    std::string_view name;
    std::uint32_t flags = 0;
    std::vector<std::uint32_t> positions;  // of its open elements
  };
  struct Open {
    NodeId node = 0;
    NodeId last_child = kNoNode;
    NameId name = 0;
    bool forgotten = false;
  };

  std::string_view keep(std::string_view bytes);
  std::uint32_t container() const;
  NodeId add_node(NodeType type, std::string_view value);
  NodeId add_element(NameId name, const std::vector<Attribute>& attributes);
  bool drops_space() const;
  void flush_text();
  void pop();

  Tree tree_;
  std::unordered_map<std::string_view, NameId> ids_;
  std::vector<Name> names_;
  std::vector<Open> stack_;
  std::array<std::vector<std::uint32_t>, kGroupCount> groups_;
  std::string text_;  // not yet a node
  bool depth_capped_ = false;
};

}  // namespace lens::html

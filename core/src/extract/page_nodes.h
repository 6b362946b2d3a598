#pragma once

#include <cstdint>
#include <vector>

#include "extract/markup_hints.h"
#include "extract/page_elements.h"
#include "html/tree.h"

namespace lens::extract {

/// What is known about a node before blocks are made.
struct NodeFacts {
  ElementKind kind = ElementKind::Inline;
  /// The page hides it or something around it.
  bool hidden = false;
  /// A block-level element that headings cannot hold stands below it.
  bool holds_blocks = false;
  /// Of the element itself.
  Hints own_hints = kHintNone;
};

/// One entry per node of the tree. Linear.
std::vector<NodeFacts> read_nodes(const html::Tree& tree);

}  // namespace lens::extract

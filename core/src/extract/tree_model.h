#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lens::extract {

/// A sum of small decision trees over whole numbers: exact, so that every build answers alike.
///
/// The text is a line `base N`, then for each tree a line `tree` and its nodes, the left branch
/// before the right: `COLUMN N` goes left when the column's value is at most N, `= N` is a leaf.
/// Sums are thousandths of a logit. "#" begins a comment.
class TreeModel {
 public:
  /// `names` are the columns' names in their order. A text that does not fit gives a model that
  /// answers 0; `LENS_CHECK` stops there in builds that check.
  static TreeModel parse(std::string_view text, std::span<const std::string_view> names);

  std::int32_t score(std::span<const std::int32_t> row) const;

 private:
  struct Node {
    std::int32_t column = -1;  // -1: a leaf
    std::int32_t value = 0;    // threshold, or the leaf's value
    std::int32_t right = 0;    // the left branch is the next node
  };
  std::int32_t base_ = 0;
  std::vector<std::int32_t> roots_;
  std::vector<Node> nodes_;
};

}  // namespace lens::extract

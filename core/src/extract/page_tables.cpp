#include "extract/page_tables.h"

#include <algorithm>
#include <cstdint>

#include "unicode/text.h"

namespace lens::extract {
namespace {

// A cell with more text than this is a column of a page, not a value.
constexpr std::uint32_t kMaxCellBytes = 600;
constexpr std::uint32_t kMinRows = 2;
constexpr std::uint32_t kMinColumns = 2;

/// What the rows and cells of one table add up to.
struct TableShape {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint32_t cells_in_row = 0;
  std::uint32_t cell_bytes = 0;
  bool has_header = false;
  bool holds_layout = false;

  void end_cell() {
    if (cell_bytes > kMaxCellBytes) holds_layout = true;
    cell_bytes = 0;
  }
  void end_row() {
    end_cell();
    columns = std::max(columns, cells_in_row);
    cells_in_row = 0;
  }
};

void add_element(const html::Node& node, const NodeFacts& facts, TableShape& shape) {
  switch (facts.kind) {
    case ElementKind::TableRow:
      shape.end_row();
      ++shape.rows;
      break;
    case ElementKind::TableCell:
      shape.end_cell();
      ++shape.cells_in_row;
      if (node.value == "th") shape.has_header = true;
      break;
    case ElementKind::Table:
    case ElementKind::Form:
    case ElementKind::Article:
    case ElementKind::Preformatted:
      shape.holds_layout = true;
      break;
    case ElementKind::Heading:
      if (node.value != "h6" && node.value != "h5" && node.value != "h4") shape.holds_layout = true;
      break;
    default:
      break;
  }
}

std::uint32_t visible_bytes(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text, [](char c) { return !unicode::is_ascii_space(c); }));
}

}  // namespace

bool is_data_table(const html::Tree& tree, const std::vector<NodeFacts>& facts,
                   html::NodeId table) {
  const std::string_view role = tree.attribute(table, "role");
  if (role == "presentation" || role == "none") return false;
  TableShape shape;
  for (html::NodeId id = table + 1; id < tree[table].subtree_end;) {
    const html::Node& node = tree[id];
    if (node.type == html::NodeType::Text) {
      shape.cell_bytes += visible_bytes(node.value);
    } else if (facts[id].kind == ElementKind::Skipped) {
      id = node.subtree_end;
      continue;
    } else {
      add_element(node, facts[id], shape);
    }
    if (shape.holds_layout) return false;
    ++id;
  }
  shape.end_row();
  return !shape.holds_layout && shape.rows >= kMinRows && shape.columns >= kMinColumns;
}

}  // namespace lens::extract

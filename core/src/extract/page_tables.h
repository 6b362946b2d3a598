#pragma once

#include <vector>

#include "extract/page_nodes.h"
#include "html/tree.h"

namespace lens::extract {

/// True when the table holds data: rows and columns of short cells, no table inside. Others are
/// frames for layout, and their cells hold blocks of their own.
bool is_data_table(const html::Tree& tree, const std::vector<NodeFacts>& facts, html::NodeId table);

}  // namespace lens::extract

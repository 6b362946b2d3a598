#pragma once

#include <string_view>
#include <vector>

#include "extract/candidate.h"
#include "extract/page_nodes.h"
#include "html/tree.h"

namespace lens::extract {

/// Every block of text in a page, in document order, hidden ones too: paragraphs (also those that
/// are only `<div>`s or stand between two `<br>`), headings, list items, quotes, code, tables of
/// data, captions. `base` is the page's URL, against which links are resolved; may be empty. Text
/// in `<noscript>` and the like is read only with `with_fallbacks`. Linear.
Candidates blocks_from_html(const html::Tree& tree, const std::vector<NodeFacts>& facts,
                            std::string_view base, bool with_fallbacks);

}  // namespace lens::extract

#pragma once

#include "html/tree.h"

namespace lens::extract {

/// True when the element itself says that readers do not see it: `hidden`, `aria-hidden="true"`,
/// `display: none` or `visibility: hidden` in its style, an `<input type="hidden">`. Style sheets
/// are not read.
bool hides_itself(const html::Tree& tree, html::NodeId element);

}  // namespace lens::extract

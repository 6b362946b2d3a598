// Buttons, labels and options of forms.
#include "extract/filters.h"

namespace lens::extract {

void filter_controls(Page& page) {
  for (Candidate& block : page.blocks) {
    if (page.nodes[block.page.node].kind == ElementKind::Control) {
      block.remove(RemovalReason::Form, "controls");
    }
  }
}

}  // namespace lens::extract

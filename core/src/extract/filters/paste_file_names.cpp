#include "extract/filters/paste_filters.h"

namespace lens::extract::filters {

void remove_file_names(Paste& paste) {
  for (std::size_t i = 0; i < paste.size(); ++i) {
    if (paste.line(i).is_file_name) {
      paste.blocks[i].remove(RemovalReason::FileName, "paste_file_names");
    }
  }
}

}  // namespace lens::extract::filters

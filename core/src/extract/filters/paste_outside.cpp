#include "extract/filters/paste_filters.h"
#include "extract/paste_reason.h"

namespace lens::extract::filters {

void remove_outside(Paste& paste, const std::vector<bool>& chosen) {
  bool behind = false;
  for (std::size_t i = 0; i < paste.size(); ++i) {
    behind = behind || (chosen[i] && paste.line(i).is_prose());
    if (chosen[i] || !paste.blocks[i].is_body()) continue;
    paste.blocks[i].remove(
        paste_reason(paste, i, behind), "paste_segment",
        {{"score", paste.scores[i] / 1000.0},
         {"words", static_cast<double>(paste.line(i).words)},
         {"stopWordShare", paste.line(i).stop_share / 1000.0},
         {"proseBefore", paste.feature(i, PasteFeature::prose_before) / 1000.0},
         {"sharedWords", paste.feature(i, PasteFeature::shared_share) / 1000.0}});
  }
}

}  // namespace lens::extract::filters

#include "extract/filters/paste_filters.h"

namespace lens::extract::filters {
namespace {

/// Longer ones are paragraphs that happen to name an agency at their end.
constexpr std::int32_t kMaxCaptionWords = 80;
/// Without a sentence of its own it is a credit only.
constexpr std::int32_t kMaxCreditWords = 6;

}  // namespace

void remove_captions(Paste& paste) {
  for (std::size_t i = 0; i < paste.size(); ++i) {
    const LineMeasures& line = paste.line(i);
    if (!line.ends_with_credit || line.words > kMaxCaptionWords) continue;
    const bool only_credit = line.words <= kMaxCreditWords;
    paste.blocks[i].remove(only_credit ? RemovalReason::Credit : RemovalReason::Caption,
                           "paste_captions", {{"words", static_cast<double>(line.words)}});
  }
}

}  // namespace lens::extract::filters

#include <string_view>

#include "extract/filters/paste_filters.h"

namespace lens::extract::filters {
namespace {

/// The phrase has to be the larger part of its line, in thousandths, and the line no paragraph:
/// "Follow us on Facebook and Twitter" goes, an article's sentence about newsletters stays.
constexpr std::int32_t kMinPhraseShare = 400;
constexpr std::int32_t kMaxWords = 14;

bool is_prompt(const LineMeasures& line) {
  if (!line.phrase || line.words > kMaxWords) return false;
  if (line.phrase->whole_line) return true;
  const bool at_edge = line.phrase->at_start || line.phrase->at_end;
  return line.phrase->words >= 2 && at_edge && line.phrase_share >= kMinPhraseShare;
}

/// "Read also: How the wall was built": a teaser between two paragraphs.
bool is_inline_teaser(const LineMeasures& line, std::string_view text) {
  constexpr std::int32_t kMaxTeaserWords = 30;
  constexpr std::size_t kMaxLabelBytes = 40;
  return line.phrase && line.phrase->reason == RemovalReason::Related && line.phrase->at_start &&
         line.phrase->words >= 2 && line.words <= kMaxTeaserWords &&
         text.substr(0, kMaxLabelBytes).find(':') != std::string_view::npos;
}

}  // namespace

void remove_phrases(Paste& paste) {
  for (std::size_t i = 0; i < paste.size(); ++i) {
    const LineMeasures& line = paste.line(i);
    if (!is_prompt(line) && !is_inline_teaser(line, paste.blocks[i].text)) continue;
    paste.blocks[i].remove(line.phrase->reason, "paste_phrases",
                           {{"phraseShare", line.phrase_share / 1000.0}});
  }
}

}  // namespace lens::extract::filters

// Short blocks that are mostly a phrase of the text around articles: "Sign up for our newsletter",
// "You may also like", "Comments (12)". The phrases are the packs' lists `boilerplate`.
#include <optional>

#include "extract/boilerplate_phrases.h"
#include "extract/filters.h"

namespace lens::extract {
namespace {

// The phrase has to be that much of its block, unless it is all of it.
constexpr double kMinPhraseShare = 0.4;
constexpr std::uint32_t kMaxWords = 14;
// A longer phrase gives its block away when it opens it: "By signing up you agree to …".
constexpr std::uint32_t kOpeningWords = 3;
constexpr std::uint32_t kMaxOpenedWords = 40;

bool is_prompt(const PhraseMatch& phrase, const Candidate& block, std::size_t words) {
  if (phrase.whole_line) return block.kind != BlockKind::ListItem || phrase.words > 1;
  if (phrase.words < 2 || words > kMaxOpenedWords) return false;
  if (!phrase.at_start && !phrase.at_end) return false;
  if (phrase.at_start && phrase.words >= kOpeningWords && block.kind == BlockKind::Paragraph &&
      phrase.reason != RemovalReason::Related) {
    return true;
  }
  return words <= kMaxWords &&
         static_cast<double>(phrase.words) >= kMinPhraseShare * static_cast<double>(words);
}

}  // namespace

void filter_boilerplate_terms(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (!block.is_body() || page.facts[i].words > kMaxPhraseLineWords) continue;
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Table) continue;
    const FoldedLine line = fold_line(block.text);
    const std::optional<PhraseMatch> phrase = find_boilerplate(line);
    if (!phrase || !is_prompt(*phrase, block, line.words.size())) continue;
    const double share =
        static_cast<double>(phrase->words) / static_cast<double>(line.words.size());
    block.remove(phrase->reason, "boilerplate_terms", {{"phraseShare", share}});
  }
}

}  // namespace lens::extract

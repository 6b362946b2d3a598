// Small sections below the text whose heading is a phrase of the text around articles: "About the
// author", "Leave a comment". The heading goes with all that stands under it.
#include <optional>

#include "extract/boilerplate_phrases.h"
#include "extract/filters.h"

namespace lens::extract {
namespace {

// The section's text may be at most this share of the article's, and stands in its last part.
constexpr double kMaxShare = 0.15;
constexpr double kLastPart = 0.6;
constexpr std::uint32_t kMaxHeadingWords = 8;

std::optional<RemovalReason> closing_reason(const Page& page, std::size_t i) {
  if (page.blocks[i].kind != BlockKind::Heading || page.facts[i].words > kMaxHeadingWords) {
    return std::nullopt;
  }
  const std::optional<PhraseMatch> phrase = find_boilerplate(fold_line(page.blocks[i].text));
  if (!phrase || !phrase->whole_line || phrase->words < 2) return std::nullopt;
  // Prose under "Further reading" is the article's own; teasers are found by their links.
  if (phrase->reason == RemovalReason::Related) return std::nullopt;
  return phrase->reason;
}

/// The end of the section that the heading at `i` begins: the next heading as high as it.
std::size_t section_end(const Page& page, std::size_t i) {
  std::size_t end = i + 1;
  while (end < page.blocks.size()) {
    const Candidate& block = page.blocks[end];
    const bool is_heading = block.is_body() && block.kind == BlockKind::Heading;
    if (is_heading && block.level <= page.blocks[i].level) break;
    ++end;
  }
  return end;
}

}  // namespace

void filter_closing_sections(Page& page) {
  std::vector<std::uint64_t> prose(page.blocks.size() + 1);  // of the body blocks before each
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    prose[i + 1] = prose[i] + (page.blocks[i].is_body() ? page.blocks[i].text.size() : 0);
  }
  const auto total = static_cast<double>(prose.back());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!page.blocks[i].is_body() || static_cast<double>(prose[i]) < kLastPart * total) continue;
    const std::optional<RemovalReason> reason = closing_reason(page, i);
    if (!reason) continue;
    const std::size_t end = section_end(page, i);
    if (static_cast<double>(prose[end] - prose[i]) > kMaxShare * total) continue;
    for (std::size_t k = i; k < end; ++k) {
      if (page.blocks[k].is_body()) page.blocks[k].remove(*reason, "closing_sections");
    }
    i = end - 1;
  }
}

}  // namespace lens::extract

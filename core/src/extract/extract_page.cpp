// Pages: tree -> blocks -> measures -> region -> filters -> article.
#include <algorithm>
#include <string>
#include <utility>

#include "extract/assemble.h"
#include "extract/blocks_from_html.h"
#include "extract/extract.h"
#include "extract/filters.h"
#include "extract/metadata.h"
#include "extract/page.h"
#include "extract/page_head.h"
#include "extract/page_title.h"
#include "extract/region.h"
#include "language/detect.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

bool has_body(const Candidates& blocks) { return std::ranges::any_of(blocks, &Candidate::is_body); }

/// The first visible block that says what the title says, an h1 if there is one.
std::size_t find_title_block(const Page& page) {
  constexpr double kSameTitle = 0.8;
  const std::vector<std::string> wanted = title_words(page.title);
  std::size_t found = page.blocks.size();
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Candidate& block = page.blocks[i];
    if (page.facts[i].hidden || block.text.size() > 2 * page.title.size() + 16) continue;
    const bool is_heading = block.kind == BlockKind::Heading;
    if (!is_heading && found < page.blocks.size()) continue;
    if (title_overlap(title_words(block.text), wanted) < kSameTitle) continue;
    if (is_heading) return i;
    found = i;
  }
  return found;
}

/// Nothing speaks for an article: every visible block is kept, or every block when none is visible.
void keep_everything(Page& page, Notices& notices) {
  const bool any_visible =
      std::ranges::any_of(page.facts, [](const BlockFacts& facts) { return !facts.hidden; });
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (any_visible && page.facts[i].hidden) continue;
    block.role = Role::Body;
    block.filter = {};
    block.features.clear();
  }
  if (page.blocks.empty()) return;
  notices.push_back({std::string(notice_code::kNoArticleFound),
                     "Nothing looked like an article, so all text was kept.", std::nullopt});
}

Page read_page(const html::Tree& tree, const std::vector<NodeFacts>& nodes, Candidates& blocks,
               const PageWitnesses& witnesses, const InputHints& hints) {
  Page page{tree, nodes, blocks, measure_blocks(tree, nodes, blocks, true), 0, tree.size(), {},
            {},   {},    0};
  reveal_hidden_page(page);
  page.title = choose_page_title(witnesses, page, hints);
  page.title_block = find_title_block(page);
  return page;
}

void set_language(Article& article, const PageWitnesses& witnesses, const InputHints& hints) {
  Metadata& metadata = article.metadata;
  const std::string& declared = hints.language.empty() ? witnesses.language : hints.language;
  metadata.language = language::detect(article.text, declared);
  if (!hints.language.empty()) metadata.language = {hints.language, 1.0};
  metadata.direction = language::direction_of(article.text);
  if (article.text.empty() && unicode::equals_ignoring_ascii_case(witnesses.direction, "rtl")) {
    metadata.direction = Direction::RightToLeft;
  }
}

}  // namespace

Article extract_page(const html::Tree& tree, const InputHints& hints, const Options& options,
                     Notices& notices) {
  const std::vector<NodeFacts> nodes = read_nodes(tree);
  const PageWitnesses witnesses = hear_witnesses(tree, nodes);
  const std::string base = base_url(witnesses, hints);
  Candidates blocks = blocks_from_html(tree, nodes, base, false);
  if (blocks.empty()) blocks = blocks_from_html(tree, nodes, base, true);
  Page page = read_page(tree, nodes, blocks, witnesses, hints);
  Metadata metadata = choose_metadata(witnesses, page, hints);
  const bool found = choose_region(page);
  page.byline = metadata.byline.value_or("");
  page.url = base;
  if (found) {
    distrust_large_parts(page);
    take_head_lines(page, metadata);
    clean_page(page);
  }
  if (!found || !has_body(blocks)) keep_everything(page, notices);
  Article article = assemble(blocks, std::move(metadata), options);
  set_language(article, witnesses, hints);
  return article;
}

}  // namespace lens::extract

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <lens/article.h>

#include "extract/candidate.h"
#include "extract/page_nodes.h"
#include "html/tree.h"

namespace lens::extract {

/// What is measured of one block of a page; parallel to the candidates.
struct BlockFacts {
  bool hidden = false;
  /// Of all elements around the block that are small enough to be trusted.
  Hints hints = kHintNone;
  std::uint32_t words = 0;
  /// 0 to 1: share of the text's bytes that are inside links.
  double link_density = 0;
  /// Ends like a sentence, and is long enough to be one.
  bool is_sentence = false;
  /// How many bytes speak for an article here; 0 for labels, lists of links and what is hidden.
  std::uint32_t prose_bytes = 0;
};

/// A page on its way through the filters.
struct Page {
  const html::Tree& tree;
  const std::vector<NodeFacts>& nodes;
  Candidates& blocks;
  std::vector<BlockFacts> facts;
  /// The nodes that hold the article: [begin, end).
  html::NodeId region_begin = 0;
  html::NodeId region_end = 0;
  /// Names of the authors, joined by ", ".
  std::string byline;
  /// The page's own address.
  std::string url;
  /// The page's title, and the block that shows it; `blocks.size()` when none does.
  std::string title;
  std::size_t title_block = 0;

  bool in_region(std::size_t block) const {
    const html::NodeId node = blocks[block].page.node;
    return region_begin <= node && node < region_end;
  }
};

/// Measures every block. `trust_hints` false: names in class and id are not believed.
std::vector<BlockFacts> measure_blocks(const html::Tree& tree, const std::vector<NodeFacts>& nodes,
                                       const Candidates& blocks, bool trust_hints);

/// Some pages are hidden as a whole until a script shows them. When hardly any of a page's prose is
/// visible, what it hides counts as visible.
void reveal_hidden_page(Page& page);

/// Stops believing the names of parts that would take more than their share out of the region:
/// an article in blocks of class "promo" is still an article.
void distrust_large_parts(Page& page);

/// Hints that name a part of the page that is no article.
inline constexpr Hints kAwayHints = kHintComments | kHintShare | kHintRelated | kHintNavigation |
                                    kHintFooter | kHintSidebar | kHintNewsletter |
                                    kHintAdvertisement | kHintCookie | kHintTags | kHintAuthorBox |
                                    kHintForm | kHintPrompt | kHintGallery;

}  // namespace lens::extract

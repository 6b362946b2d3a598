#include "extract/page.h"

#include <algorithm>
#include <array>

#include "unicode/text.h"

namespace lens::extract {
namespace {

// Shorter texts are labels, whatever they end with.
constexpr std::size_t kMinSentenceBytes = 25;
constexpr std::uint32_t kMinSentenceWords = 4;
// A text without a full stop that is this long is prose all the same.
constexpr std::size_t kMinProseBytes = 100;
// Above this share of links a text is a list of links.
constexpr double kMaxProseLinkDensity = 0.5;
// A part of the page that holds more of its prose than this is not what weak names say it is.
constexpr double kMaxHintedShare = 0.3;
// Comments may be most of a page, if this much else is left.
constexpr std::uint32_t kMinProseBesideComments = 600;

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  std::uint32_t wide = 0;
  bool in_word = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool part = byte >= 0x80 || unicode::is_ascii_alpha(c) || unicode::is_ascii_digit(c);
    if (part && !in_word) ++words;
    in_word = part || c == '\'' || c == '-';
    if (byte >= 0xE3 && byte < 0xEE) ++wide;  // the lead bytes of East Asian letters
  }
  return std::max(words, wide / 2);
}

bool ends_like_sentence(std::string_view text) {
  std::size_t at = text.size();
  for (int skipped = 0; at > 0 && skipped < 4; ++skipped) {
    const char32_t c = unicode::previous_code_point(text, at);
    if (c == U'.' || c == U'!' || c == U'?' || c == U':' || c == U';' || c == U'…' || c == U'。' ||
        c == U'！' || c == U'？' || c == U'؟' || c == U'।' || c == U'۔') {
      return true;
    }
    if (c != U')' && c != U'"' && c != U'\'' && c != U']' && !unicode::is_quote(c)) return false;
  }
  return false;
}

/// For each node the bytes of text in and below it that are not in links.
std::vector<std::uint32_t> prose_below(const html::Tree& tree, const std::vector<NodeFacts>& nodes,
                                       const Candidates& blocks) {
  std::vector<std::uint32_t> prose(tree.size());
  for (const Candidate& block : blocks) {
    if (block.page.node >= tree.size() || nodes[block.page.node].hidden) continue;
    const auto size = static_cast<std::uint32_t>(block.text.size());
    const std::uint32_t own = size - std::min(size, block.page.link_bytes);
    if (own >= kMinSentenceBytes) prose[block.page.node] += own;
  }
  for (html::NodeId id = tree.size(); id-- > 1;) {
    if (tree[id].parent != html::kNoNode) prose[tree[id].parent] += prose[id];
  }
  return prose;
}

Hints kind_hints(ElementKind kind) {
  switch (kind) {
    case ElementKind::Navigation:
      return kHintNavigation;
    case ElementKind::Aside:
      return kHintSidebar;
    case ElementKind::Footer:
      return kHintFooter;
    case ElementKind::Control:
      return kHintForm;
    default:
      return kHintNone;
  }
}

/// Whether an element is small enough to be what its names say.
Hints trusted_hints(Hints hints, std::uint32_t prose, std::uint32_t total) {
  const double share = total == 0 ? 0 : static_cast<double>(prose) / total;
  if (share <= kMaxHintedShare) return hints;
  Hints kept = hints & (kHintBody | kHintArticle | kHintFold);
  if (total - prose >= kMinProseBesideComments) kept |= hints & kHintComments;
  return kept;
}

// One article in another may be the same one, wrapped twice.
constexpr std::uint32_t kMinNestedArticles = 3;

std::uint32_t count_nested_articles(const html::Tree& tree, const std::vector<NodeFacts>& nodes) {
  std::uint32_t nested = 0;
  html::NodeId end = 0;  // of the article around
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    if (nodes[id].kind != ElementKind::Article) continue;
    if (id < end) {
      ++nested;
    } else {
      end = tree[id].subtree_end;
    }
  }
  return nested;
}

std::vector<Hints> inherit_hints(const html::Tree& tree, const std::vector<NodeFacts>& nodes,
                                 const Candidates& blocks) {
  const std::vector<std::uint32_t> prose = prose_below(tree, nodes, blocks);
  const std::uint32_t total = prose.empty() ? 0 : prose[0];
  std::vector<Hints> hints(tree.size());
  std::vector<bool> in_article(tree.size());
  const bool articles_nest = count_nested_articles(tree, nodes) >= kMinNestedArticles;
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    const html::NodeId parent = tree[id].parent;
    if (parent != html::kNoNode) {
      hints[id] = hints[parent];
      in_article[id] = in_article[parent];
    }
    Hints own = nodes[id].own_hints | kind_hints(nodes[id].kind);
    // Articles in an article are teasers or comments, says the HTML standard too.
    if (nodes[id].kind == ElementKind::Article) {
      if (in_article[id] && articles_nest) own |= kHintRelated;
      in_article[id] = true;
    }
    if (own != kHintNone) hints[id] |= trusted_hints(own, prose[id], total);
  }
  return hints;
}

std::uint32_t prose_value(const Candidate& block, const BlockFacts& facts) {
  if (facts.hidden || (facts.hints & kAwayHints) != 0) return 0;
  if (block.kind == BlockKind::Heading || block.kind == BlockKind::Caption) return 0;
  const auto size = static_cast<std::uint32_t>(block.text.size());
  const std::uint32_t own = size - std::min(size, block.page.link_bytes);
  if (facts.link_density > kMaxProseLinkDensity) return 0;
  if (!facts.is_sentence && own < kMinProseBytes) return 0;
  const bool is_plain = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Quote;
  return is_plain ? own : own / 2;
}

/// The bytes of a block that would be prose if nothing around it said otherwise.
std::uint32_t plain_prose(const Page& page, std::size_t i) {
  BlockFacts facts = page.facts[i];
  facts.hints = kHintNone;
  return prose_value(page.blocks[i], facts);
}

// So much has to be hidden, and no more than two short paragraphs visible, before a page counts as
// one that only a script shows.
constexpr std::uint64_t kMinHiddenPage = 2000;
constexpr std::uint64_t kMaxVisibleProse = 200;

// Parts of one name that hold more of the region's prose than this are not what the name says.
constexpr double kMaxPartShare = 0.35;

}  // namespace

void reveal_hidden_page(Page& page) {
  std::uint64_t visible = 0;
  std::uint64_t hidden = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    BlockFacts facts = page.facts[i];
    facts.hidden = false;
    (page.facts[i].hidden ? hidden : visible) += prose_value(page.blocks[i], facts);
  }
  if (hidden < kMinHiddenPage || visible > kMaxVisibleProse) return;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    page.facts[i].hidden = false;
    page.facts[i].prose_bytes = prose_value(page.blocks[i], page.facts[i]);
  }
}

void distrust_large_parts(Page& page) {
  constexpr Hints kWeak = kAwayHints & ~kHintComments;
  constexpr int kHintBits = 28;
  std::array<std::uint64_t, kHintBits> sums{};
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!page.in_region(i)) continue;
    const std::uint32_t prose = plain_prose(page, i);
    total += prose;
    for (int bit = 0; bit < kHintBits; ++bit) {
      if ((page.facts[i].hints & kWeak & (1u << bit)) != 0) sums[bit] += prose;
    }
  }
  Hints distrusted = kHintNone;
  for (int bit = 0; bit < kHintBits; ++bit) {
    if (static_cast<double>(sums[bit]) > kMaxPartShare * static_cast<double>(total)) {
      distrusted |= 1u << bit;
    }
  }
  if (distrusted == kHintNone) return;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!page.in_region(i)) continue;
    page.facts[i].hints &= ~distrusted;
    page.facts[i].prose_bytes = prose_value(page.blocks[i], page.facts[i]);
  }
}

std::vector<BlockFacts> measure_blocks(const html::Tree& tree, const std::vector<NodeFacts>& nodes,
                                       const Candidates& blocks, bool trust_hints) {
  std::vector<Hints> hints(tree.size());
  if (trust_hints) hints = inherit_hints(tree, nodes, blocks);
  std::vector<BlockFacts> all(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Candidate& block = blocks[i];
    BlockFacts& facts = all[i];
    facts.hidden = nodes[block.page.node].hidden;
    facts.hints = hints[block.page.node];
    facts.words = count_words(block.text);
    facts.link_density = block.text.empty() ? 0
                                            : static_cast<double>(block.page.link_bytes) /
                                                  static_cast<double>(block.text.size());
    facts.is_sentence = block.text.size() >= kMinSentenceBytes &&
                        facts.words >= kMinSentenceWords && ends_like_sentence(block.text);
    facts.prose_bytes = prose_value(block, facts);
  }
  return all;
}

}  // namespace lens::extract

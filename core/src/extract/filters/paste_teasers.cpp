// On many pages a teaser's headline stands there twice in the copied text: as the picture's link
// and as the text's. Two equal headlines close together, behind the article, are where the teasers
// begin.
#include <algorithm>
#include <unordered_map>

#include "extract/filters/paste_filters.h"
#include "extract/paste_reason.h"

namespace lens::extract::filters {
namespace {

constexpr std::int32_t kMinHeadlineWords = 4;
constexpr std::int32_t kMaxHeadlineWords = 25;
/// Between the two there are a caption, a section's name, a date.
constexpr std::size_t kMaxBlocksBetween = 4;
/// There must be an article before them: so many words of prose.
constexpr std::int64_t kMinArticleWords = 120;
/// Teasers are short: of all prose behind the first pair at most so much may stand between two
/// pairs, else the second half of the article would go with them.
constexpr std::int64_t kMaxTeaserWords = 350;

bool is_headline(const LineMeasures& line) {
  const bool ends_well =
      line.end == LineEnd::Open || line.end == LineEnd::Mark || line.sentence_ends <= 1;
  return line.words >= kMinHeadlineWords && line.words <= kMaxHeadlineWords && ends_well &&
         !line.ends_with_credit;
}

/// First blocks of the pairs, in order.
std::vector<std::size_t> find_pairs(const Paste& paste, std::size_t from) {
  std::vector<std::size_t> pairs;
  std::unordered_map<std::uint64_t, std::size_t> last_seen;
  for (std::size_t i = from; i < paste.size(); ++i) {
    if (!is_headline(paste.line(i))) continue;
    const auto [place, is_new] = last_seen.try_emplace(paste.line(i).hash, i);
    if (!is_new && i - place->second <= kMaxBlocksBetween + 1) pairs.push_back(place->second);
    place->second = i;
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

/// True when no piece between two pairs, or behind the last, is as long as an article.
bool are_short(const Paste& paste, const std::vector<std::size_t>& pairs, std::size_t first) {
  std::size_t next = first + 1;
  std::int64_t words = 0;
  for (std::size_t i = pairs[first]; i < paste.size(); ++i) {
    if (next < pairs.size() && i == pairs[next]) {
      words = 0;
      ++next;
    }
    if (paste.line(i).is_prose()) words += paste.line(i).words;
    if (words > kMaxTeaserWords) return false;
  }
  return true;
}

/// Section names and the headline's rubric directly above a pair belong to it.
std::size_t with_label(const Paste& paste, std::size_t begin) {
  constexpr std::int32_t kMaxLabelWords = 5;
  const bool has_label = begin > 0 && paste.blocks[begin].paste.blank_lines_before == 0 &&
                         paste.line(begin - 1).words <= kMaxLabelWords &&
                         paste.line(begin - 1).end != LineEnd::Sentence;
  return has_label ? begin - 1 : begin;
}

/// Where the teaser begins that the prompt at `prompt` ("keep reading") ends: at a headline that
/// the model left out, at most a few short blocks above; `prompt` itself when there is none.
std::size_t prompted_begin(const Paste& paste, const std::vector<bool>& chosen,
                           std::size_t prompt) {
  constexpr std::size_t kMaxTeaserBlocks = 6;
  constexpr std::int64_t kMaxPromptedWords = 100;
  std::int64_t words = 0;
  for (std::size_t i = prompt; i-- > 0 && prompt - i <= kMaxTeaserBlocks;) {
    const LineMeasures& line = paste.line(i);
    words += line.words;
    if (words > kMaxPromptedWords) break;
    if (!chosen[i] && is_headline(line) && !line.is_prose() && !line.phrase) return i;
  }
  return prompt;
}

}  // namespace

void remove_prompted_teasers(Paste& paste, const std::vector<bool>& chosen) {
  constexpr std::int32_t kMinPromptShare = 500;  // "keep reading Show less"
  std::int64_t before = 0;
  for (std::size_t i = 0; i < paste.size(); ++i) {
    const LineMeasures& line = paste.line(i);
    if (line.is_prose()) before += line.words;
    const bool is_prompt = line.phrase && line.phrase->reason == RemovalReason::Related &&
                           line.phrase->words >= 2 && line.phrase_share >= kMinPromptShare;
    if (!is_prompt || chosen[i] || before < kMinArticleWords) continue;
    for (std::size_t k = prompted_begin(paste, chosen, i); k < i; ++k) {
      paste.blocks[k].remove(paste_reason(paste, k, true), "paste_teasers");
    }
  }
}

void remove_teasers(Paste& paste) {
  const std::size_t from = paste.title ? *paste.title + 1 : 0;
  const std::vector<std::size_t> pairs = find_pairs(paste, from);
  std::int64_t before = 0;
  std::size_t at = from;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    for (; at < pairs[p]; ++at) {
      if (paste.line(at).is_prose()) before += paste.line(at).words;
    }
    if (before < kMinArticleWords) continue;
    if (!are_short(paste, pairs, p)) return;
    for (std::size_t i = with_label(paste, pairs[p]); i < paste.size(); ++i) {
      paste.blocks[i].remove(paste_reason(paste, i, true), "paste_teasers");
    }
    return;
  }
}

}  // namespace lens::extract::filters

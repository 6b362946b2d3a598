#pragma once

#include <vector>

#include <lens/analysis.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::summary {

/// What this stage finds out once; selecting from it is cheap.
struct Findings {
  /// Every sentence that a summary may take, best first (see `Analysis::ranking`).
  std::vector<SummarySentence> ranking;
  std::vector<Keyword> keywords;
  Notices notices;
};

/// Ranks sentences and keyword phrases in time linear in the text.
Findings rank(const Article& article, const segment::Segments& segments, const LanguagePack& pack);

/// The summary of the asked length: best first, near repetitions passed over, then in text order.
/// `sentence_count` is the article's, for the ratio.
std::vector<SummarySentence> select(const std::vector<SummarySentence>& ranking,
                                    std::string_view text, std::size_t sentence_count,
                                    const SummaryOptions& options);

}  // namespace lens::summary

#pragma once

#include <vector>

#include <lens/analysis.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::readability {

/// What this stage contributes to an Analysis.
struct Assessment {
  Counts counts;
  std::vector<SentenceResult> sentences;
  Readability readability;
};

/// Counts, formulas, verdict and a grade for each sentence. Headings, captions, code and tables
/// count as text but not as prose: they enter `counts`, not the formulas.
Assessment assess(const Article& article, const segment::Segments& segments,
                  const LanguagePack& pack);

}  // namespace lens::readability

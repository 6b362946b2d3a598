#pragma once

#include <vector>

#include <lens/analysis.h>
#include <lens/language_pack.h>

#include "segment/segment.h"
#include "summary/phrases.h"
#include "summary/terms.h"

namespace lens::summary {

/// The phrases that tell best what the text is about, best first, at most `limits::kMaxKeywords`.
std::vector<Keyword> find_keywords(const Article& article, const segment::Segments& segments,
                                   const Terms& terms, const LanguagePack& pack);

}  // namespace lens::summary

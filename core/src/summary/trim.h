#pragma once

#include <string_view>

#include <lens/language_pack.h>
#include <lens/span.h>

#include "segment/segment.h"

namespace lens::summary {

/// What to show of a sentence in a summary: without a dateline in front ("LONDON (Reuters) - ") and
/// without who said it behind (", police said on Monday."), where what is left is long enough to
/// stand alone.
Span trimmed(std::string_view text, const segment::Segments& segments,
             const segment::Sentence& sentence, const LanguagePack& pack);

}  // namespace lens::summary

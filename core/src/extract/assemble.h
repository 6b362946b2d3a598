#pragma once

#include <lens/article.h>
#include <lens/options.h>

#include "extract/candidate.h"

namespace lens::extract {

/// Makes the article of judged candidates: body blocks joined by "\n\n" with their spans moved
/// along, the others listed as removed in input order. `options.keep` and `options.keep_all`
/// overrule the judgement, but `keep_all` does not show what the page hides. Blocks that became
/// metadata are in neither list.
Article assemble(const Candidates& candidates, Metadata metadata, const Options& options);

}  // namespace lens::extract

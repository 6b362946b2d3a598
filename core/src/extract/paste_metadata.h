#pragma once

#include <cstddef>
#include <vector>

#include "extract/paste.h"

namespace lens::extract {

/// Finds headline, kicker, standfirst, byline and date around the place where the article's text
/// begins, gives their blocks these roles, and writes them to `metadata` (whose language must be
/// known: it decides how numeric dates are read). `chosen` says which blocks the model takes for
/// the article.
void find_paste_metadata(Paste& paste, const std::vector<bool>& chosen, Metadata& metadata);

}  // namespace lens::extract

#pragma once

#include <lens/article.h>

#include "extract/page.h"

namespace lens::extract {

/// Finds the lines around the title that markup calls standfirst and kicker, gives them their roles
/// and puts them into the metadata.
void take_head_lines(Page& page, Metadata& metadata);

}  // namespace lens::extract

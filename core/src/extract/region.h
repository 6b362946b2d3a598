#pragma once

#include "extract/page.h"

namespace lens::extract {

/// Chooses the part of the page that holds the article and sets the page's region to it. False when
/// nothing in the page speaks for an article; the region is then the whole page.
bool choose_region(Page& page);

}  // namespace lens::extract

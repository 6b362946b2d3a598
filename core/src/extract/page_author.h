#pragma once

#include <string>
#include <string_view>

#include "extract/page.h"
#include "extract/page_witnesses.h"

namespace lens::extract {

/// The names of the authors joined by ", ", from the structured data, the meta tags, elements that
/// are named as the author's, or a byline near the title. Empty when nobody is named.
std::string choose_author(const PageWitnesses& witnesses, const Page& page,
                          std::string_view site_name);

}  // namespace lens::extract

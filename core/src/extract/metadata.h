#pragma once

#include <string>

#include <lens/article.h>
#include <lens/options.h>

#include "extract/page.h"
#include "extract/page_witnesses.h"

namespace lens::extract {

/// The URL against which the page's links are resolved: `<base href>`, the hint, the canonical URL.
std::string base_url(const PageWitnesses& witnesses, const InputHints& hints);

/// The title of the page, without the site's name; empty when it has none.
std::string choose_page_title(const PageWitnesses& witnesses, const Page& page,
                              const InputHints& hints);

/// Site, author, dates and the rest, each from the most trusted witness that has it: what
/// the page says in structured data first, then what readers see near the title. Language is left
/// to the caller, who has the text.
Metadata choose_metadata(const PageWitnesses& witnesses, const Page& page, const InputHints& hints);

}  // namespace lens::extract

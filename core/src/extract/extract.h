#pragma once

#include <string_view>

#include <lens/article.h>
#include <lens/notice.h>
#include <lens/options.h>

#include "html/tree.h"

namespace lens::extract {

/// The article of a parsed page. Never empty when the page has visible text: where no part of it
/// looks like an article, all of it is kept, with a notice.
Article extract_page(const html::Tree& tree, const InputHints& hints, const Options& options,
                     Notices& notices);

/// The article of pasted plain text.
Article extract_paste(std::string_view text, const InputHints& hints, const Options& options,
                      Notices& notices);

/// The article of a Markdown document (CommonMark blocks; front matter becomes metadata).
Article extract_markdown(std::string_view text, const InputHints& hints, const Options& options,
                         Notices& notices);

/// True when the text is more likely Markdown than prose. For `Format::Auto`.
bool looks_like_markdown(std::string_view text);

}  // namespace lens::extract

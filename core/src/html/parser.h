#pragma once

#include <string_view>

#include <lens/notice.h>

#include "html/tree.h"

namespace lens::html {

/// Parses any text as HTML: libxml2's HTML5 tokens, our tree. Implied end tags (p, li, dt, dd,
/// option, tr, td, th, thead, tbody, tfoot), void elements, raw text (script, style, textarea,
/// title), misnested and unclosed tags are handled as browsers show them; comments are dropped.
/// Linear in the text. Caps give notices.
Tree parse(std::string_view text, Notices& notices);

/// True when the text is more likely markup than prose: a doctype, or tags that start near the
/// top. For `Format::Auto`.
bool looks_like_html(std::string_view text);

}  // namespace lens::html

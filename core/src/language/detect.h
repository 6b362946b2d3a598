#pragma once

#include <string_view>

#include <lens/article.h>

namespace lens::language {

/// The language of a text by its scripts and, within a script, by the share of its words that are
/// stop words of each pack. `declared` (an HTML lang attribute, say; may be empty) decides between
/// near equals and short texts. "und" with confidence 0 when nothing fits.
Language detect(std::string_view text, std::string_view declared);

/// Which way most letters of the text run.
Direction direction_of(std::string_view text);

}  // namespace lens::language

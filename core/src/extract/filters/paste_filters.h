#pragma once

#include <vector>

#include "extract/paste.h"

/// The filters of pasted text. Each takes out blocks that are still Body; the first to decide is
/// named in the result.
namespace lens::extract::filters {

/// Lines that are mostly a listed phrase: share prompts, newsletter boxes, labels.
void remove_phrases(Paste& paste);
/// Names of image files.
void remove_file_names(Paste& paste);
/// Picture captions that end with a photographer's or agency's credit.
void remove_captions(Paste& paste);
/// Teasers: a headline, a picture's caption, the same headline once more, some text of it. Where
/// one begins behind the article, everything to the end goes with it.
void remove_teasers(Paste& paste);
/// Teasers behind the article's beginning that a prompt ends ("keep reading"), from their headline
/// on, where the model left the headline out.
void remove_prompted_teasers(Paste& paste, const std::vector<bool>& chosen);
/// What the model puts outside of the article. `chosen` says for each block whether it is in.
void remove_outside(Paste& paste, const std::vector<bool>& chosen);

}  // namespace lens::extract::filters

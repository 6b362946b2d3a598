#pragma once

#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::segment {

/// The sentences of an article in order, without their words: ICU's boundaries (UAX #29), of which
/// those behind abbreviations, initials and list markers are given up and those that ICU cannot see
/// are added (list items in one line, a sentence that begins with digits, a lost space). Each is
/// inside one block and trimmed; in code and tables each line is one. Linear time.
std::vector<Sentence> find_sentences(const Article& article, const LanguagePack& pack);

}  // namespace lens::segment

#pragma once

#include <vector>

#include <lens/analysis.h>
#include <lens/language_pack.h>

#include "segment/segment.h"

namespace lens::entities {

/// Entities in order of first mention, mentions linked, no two mentions overlapping, no possessive,
/// quote or trailing full stop inside a span.
std::vector<Entity> find_entities(const Article& article, const segment::Segments& segments,
                                  const LanguagePack& pack);

}  // namespace lens::entities

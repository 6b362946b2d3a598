#pragma once

#include <vector>

#include <lens/analysis.h>
#include <lens/article.h>

#include "segment/segment.h"

namespace lens::entities {

/// Sets every entity's salience: how often and how early it is named, and whether title or
/// standfirst name it. The shares add up to 1.
void weigh(const Article& article, const segment::Segments& segments,
           std::vector<Entity>& entities);

}  // namespace lens::entities

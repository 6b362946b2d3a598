#pragma once

#include <vector>

#include <lens/analysis.h>
#include <lens/language_pack.h>

#include "entities/facts.h"
#include "entities/mention.h"
#include "entities/tokens.h"

namespace lens::entities {

/// Groups mentions, which are in text order, into entities in order of first mention: full names
/// and later surnames, acronyms and what they stand for, short forms of organizations, names of one
/// country. Fills all of an entity but its salience.
std::vector<Entity> resolve(const Tokens& tokens, const Facts& facts, const LanguagePack& pack,
                            std::vector<Mention> mentions);

}  // namespace lens::entities

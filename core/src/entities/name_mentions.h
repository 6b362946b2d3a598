#pragma once

#include <vector>

#include "entities/facts.h"
#include "entities/mention.h"
#include "entities/tagger.h"
#include "entities/tokens.h"

namespace lens::entities {

/// The names that the labels spell out, in text order, each trimmed of titles, articles and loose
/// particles. Names of the class Other become events and works or are dropped.
std::vector<Mention> names_from_labels(const Tokens& tokens, const Facts& facts,
                                       const std::vector<Label>& labels);

/// Lets the article agree with itself: a name that is a person here and an organization there gets
/// the type that most of its mentions and its longer forms have ("Wagner Group" speaks for Wagner),
/// and mentions that were missed are added.
std::vector<Mention> agree(const Tokens& tokens, const Facts& facts, std::vector<Mention> names);

/// The span of tokens [first, end) with the full stops that belong to it ("Inc.", but not at the
/// end of a sentence).
Span name_span(const Tokens& tokens, std::uint32_t first, std::uint32_t end);

}  // namespace lens::entities

#include "entities/entities.h"

#include <algorithm>

#include "entities/facts.h"
#include "entities/name_mentions.h"
#include "entities/resolve.h"
#include "entities/rules.h"
#include "entities/salience.h"
#include "entities/tagger.h"
#include "entities/tokens.h"

// Tokens, what the lists and the article know of them, names by a linear tagger, dates and amounts
// by rules, and at last which mentions mean the same thing.

namespace lens::entities {
namespace {

/// Cuts what a date or an amount has of a name off its ends; false when nothing is left.
bool cut(const Tokens& tokens, const Mention& value, Mention& name) {
  if (value.first <= name.first) {
    name.first = std::max(name.first, value.end);
  } else {
    name.end = std::min(name.end, value.first);
  }
  if (name.first >= name.end) return false;
  name.span = name_span(tokens, name.first, name.end);
  return !name.span.overlaps(value.span);
}

/// A number in the middle of a name is part of it.
bool is_inside(const Mention& value, const Mention& name) {
  return value.first > name.first && value.end < name.end;
}

/// Names and values in text order without overlaps.
std::vector<Mention> merge(const Tokens& tokens, const std::vector<Mention>& names,
                           const std::vector<Mention>& values) {
  std::vector<Mention> merged;
  std::size_t v = 0;
  for (Mention name : names) {
    while (v < values.size() && values[v].span.end <= name.span.begin)
      merged.push_back(values[v++]);
    bool keep = true;
    for (std::size_t k = v; keep && k < values.size() && values[k].span.begin < name.span.end;
         ++k) {
      if (!is_inside(values[k], name)) keep = cut(tokens, values[k], name);
    }
    if (!keep) continue;
    while (v < values.size() && values[v].span.begin < name.span.begin)
      merged.push_back(values[v++]);
    while (v < values.size() && values[v].span.begin < name.span.end) ++v;
    merged.push_back(name);
  }
  merged.insert(merged.end(), values.begin() + static_cast<std::ptrdiff_t>(v), values.end());
  return merged;
}

}  // namespace

std::vector<Entity> find_entities(const Article& article, const segment::Segments& segments,
                                  const LanguagePack& pack) {
  const Tokens tokens = split_tokens(article, segments, pack.list("name_abbreviations"));
  const Facts facts = gather_facts(tokens, Gazetteer(pack));
  const std::vector<Label> labels = tag(tokens, facts, Weights(pack.list("entity_weights")));
  const std::vector<Mention> names = agree(tokens, facts, names_from_labels(tokens, facts, labels));
  const std::vector<Mention> values = find_by_rules(article, tokens, pack);
  std::vector<Entity> entities = resolve(tokens, facts, pack, merge(tokens, names, values));
  weigh(article, segments, entities);
  return entities;
}

}  // namespace lens::entities

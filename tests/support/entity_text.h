#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lens/analysis.h>
#include <lens/article.h>

namespace lens::test {

/// An article whose blocks are the paragraphs of `text` (apart by "\n\n").
Article article_of(std::string_view text);

/// The entities of such an article, by the English pack.
std::vector<Entity> entities_of(std::string_view text);

/// Every mention in text order: "person:Ada Lovelace|date:1843". With `types`, only those.
std::string dump_mentions(std::string_view text, const std::vector<EntityType>& types = {});

/// Every entity with its mentions: "person:Ada Lovelace=Ada Lovelace,Lovelace|place:London".
std::string dump_entities(std::string_view text, const std::vector<EntityType>& types = {});

}  // namespace lens::test

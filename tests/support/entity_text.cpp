#include "entity_text.h"

#include <algorithm>
#include <utility>

#include "entities/entities.h"
#include "language/pack.h"
#include "segment/segment.h"

namespace lens::test {
namespace {

bool is_wanted(EntityType type, const std::vector<EntityType>& types) {
  return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

void append(std::string& line, const std::string& part, char separator) {
  if (!line.empty()) line.push_back(separator);
  line += part;
}

}  // namespace

Article article_of(std::string_view text) {
  Article article;
  article.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    Block block;
    block.id = static_cast<std::uint32_t>(article.blocks.size());
    block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    article.blocks.push_back(block);
    begin = end + 2;
  }
  return article;
}

std::vector<Entity> entities_of(std::string_view text) {
  const Article article = article_of(text);
  const LanguagePack& pack = language::pack_for("en");
  return entities::find_entities(article, segment::segment(article, pack), pack);
}

std::string dump_mentions(std::string_view text, const std::vector<EntityType>& types) {
  std::vector<std::pair<Span, EntityType>> mentions;
  for (const Entity& entity : entities_of(text)) {
    if (!is_wanted(entity.type, types)) continue;
    for (const Span& span : entity.mentions) mentions.emplace_back(span, entity.type);
  }
  std::sort(mentions.begin(), mentions.end());
  std::string line;
  for (const auto& [span, type] : mentions) {
    append(line, std::string(to_string(type)) + ":" + std::string(span.of(text)), '|');
  }
  return line;
}

std::string dump_entities(std::string_view text, const std::vector<EntityType>& types) {
  std::string line;
  for (const Entity& entity : entities_of(text)) {
    if (!is_wanted(entity.type, types)) continue;
    std::string mentions;
    for (const Span& span : entity.mentions) append(mentions, std::string(span.of(text)), ',');
    append(line, std::string(to_string(entity.type)) + ":" + entity.name + "=" + mentions, '|');
  }
  return line;
}

}  // namespace lens::test

#include "entities/salience.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "unicode/boundaries.h"
#include "unicode/text.h"

namespace lens::entities {
namespace {

// Chosen so that a name of the headline weighs as much as several mentions further down, and that
// dates and amounts stay behind names; not measured.
constexpr double kHeadlineWeight = 3;
constexpr double kEarlyHalfLife =
    10;  // sentences until a mention's bonus for being early is halved
constexpr double kValueShare = 0.2;
constexpr double kNationalityShare = 0.5;

using WordSet = std::unordered_set<std::string>;

void add_words(std::string_view text, WordSet& words) {
  for (const unicode::Piece& piece : unicode::word_pieces(text)) {
    if (piece.kind != unicode::PieceKind::None) {
      words.insert(unicode::fold_case_and_marks(piece.span.of(text)));
    }
  }
}

/// The last word of the name is in the headline: the surname, "Union", the place itself.
bool is_in_headline(const Entity& entity, const WordSet& headline) {
  if (headline.empty()) return false;
  const std::string_view last = std::string_view(entity.name).substr(entity.name.rfind(' ') + 1);
  return headline.count(unicode::fold_case_and_marks(last)) > 0;
}

double share_of(EntityType type) {
  if (type >= EntityType::Date) return kValueShare;
  return type == EntityType::Nationality ? kNationalityShare : 1;
}

double weight_of(const Entity& entity, const segment::Segments& segments, const WordSet& headline) {
  double weight = is_in_headline(entity, headline) ? kHeadlineWeight : 0;
  std::size_t sentence = 0;
  for (const Span& mention : entity.mentions) {
    // Entities have few mentions in long runs of sentences: search, do not step.
    auto first = segments.sentences.begin() + static_cast<std::ptrdiff_t>(sentence);
    const auto at = std::partition_point(first, segments.sentences.end(), [&](const auto& s) {
      return s.span.end <= mention.begin;
    });
    sentence = static_cast<std::size_t>(at - segments.sentences.begin());
    weight += 1 + kEarlyHalfLife / (kEarlyHalfLife + static_cast<double>(sentence));
  }
  return weight * share_of(entity.type);
}

}  // namespace

void weigh(const Article& article, const segment::Segments& segments,
           std::vector<Entity>& entities) {
  WordSet headline;
  if (article.metadata.title) add_words(*article.metadata.title, headline);
  if (article.metadata.dek) add_words(*article.metadata.dek, headline);
  double sum = 0;
  for (Entity& entity : entities) {
    entity.salience = weight_of(entity, segments, headline);
    sum += entity.salience;
  }
  for (Entity& entity : entities) entity.salience /= sum;
}

}  // namespace lens::entities

#include "entities/name_mentions.h"

#include <algorithm>
#include <optional>

namespace lens::entities {
namespace {

bool has(const Tokens& tokens, const Facts& facts, std::uint32_t i, WordClass bit) {
  return (facts.classes[tokens.items[i].word] & bit) != 0;
}

bool is_lower(const Tokens& tokens, std::uint32_t i) {
  return tokens.items[i].shape == Shape::Lower;
}

/// Courtesy titles are no part of a name; nobles and popes keep theirs ("Prince Harry").
bool is_stripped_title(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  return has(tokens, facts, i, kTitle) && !has(tokens, facts, i, kFirstName) &&
         !has(tokens, facts, i, kLastName);
}

bool is_quoted(const Tokens& tokens, const Mention& mention) {
  const bool opened = tokens.items[mention.first].gap == Gap::Quote;
  const bool closed = mention.end < tokens.size() && tokens.items[mention.end].gap == Gap::Quote;
  return opened && closed;
}

std::optional<EntityType> type_of_other(const Tokens& tokens, const Facts& facts,
                                        const Mention& mention) {
  for (std::uint32_t i = mention.first; i < mention.end; ++i) {
    if (!is_lower(tokens, i) && has(tokens, facts, i, kEventWord)) return EntityType::Event;
  }
  if (is_quoted(tokens, mention)) return EntityType::Work;
  return std::nullopt;
}

std::optional<EntityType> type_of(Label label) {
  switch (label) {
    case Label::BeginPerson:
      return EntityType::Person;
    case Label::BeginOrganization:
      return EntityType::Organization;
    case Label::BeginPlace:
      return EntityType::Place;
    case Label::BeginNationality:
      return EntityType::Nationality;
    default:
      return std::nullopt;
  }
}

/// "If Washington acts": the first word is only capitalized because it opens the sentence.
bool is_sentence_opener(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  const Gap gap = tokens.items[i].gap;
  return (gap == Gap::Start || gap == Gap::Quote) && has(tokens, facts, i, kStopWord) &&
         !has(tokens, facts, i, kFirstName) && tokens.folded(i) != "the";
}

void trim(const Tokens& tokens, const Facts& facts, Mention& mention) {
  while (mention.first < mention.end && is_lower(tokens, mention.first) &&
         has(tokens, facts, mention.first, kLink)) {
    ++mention.first;
  }
  if (mention.end - mention.first > 1 && is_sentence_opener(tokens, facts, mention.first)) {
    ++mention.first;
  }
  while (mention.end > mention.first && is_lower(tokens, mention.end - 1) &&
         (facts.classes[tokens.items[mention.end - 1].word] & (kLink | kParticle)) != 0) {
    --mention.end;
  }
  if (mention.type != EntityType::Person) return;
  // "Chief of Staff Alou Diarra": everything up to the last title goes.
  for (std::uint32_t i = mention.end - 1; i-- > mention.first;) {
    if (!is_stripped_title(tokens, facts, i)) continue;
    mention.first = i + 1;
    break;
  }
}

/// A name must have a capital (or an uncased letter) in it.
bool has_capital(const Tokens& tokens, const Mention& mention) {
  for (std::uint32_t i = mention.first; i < mention.end; ++i) {
    const Shape shape = tokens.items[i].shape;
    if (is_capitalized(shape) || shape == Shape::Other) return true;
  }
  return false;
}

/// Words that can be a people's name: listed, or formed like one ("Malian", "Bengali", "Marxists").
bool can_be_nationality(const Tokens& tokens, const Facts& facts, const Mention& mention) {
  constexpr std::string_view kEndings[] = {"an",    "ans", "ese", "ish", "ist",  "ists", "crat",
                                           "crats", "i",   "is",  "ite", "ites", "ic",   "ics"};
  std::string_view last = tokens.folded(mention.end - 1);
  if (has(tokens, facts, mention.end - 1, kDemonym)) return true;
  if (last.size() < 5) return false;
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return last.ends_with(ending); });
}

/// "Add the flour": an ordinary word, capitalized nowhere else, that no list of names has.
bool is_plain_opener(const Tokens& tokens, const Facts& facts, const Mention& mention) {
  constexpr std::uint32_t kNames =
      kFirstName | kLastName | kCity | kCountry | kRegion | kDemonym | kOrganization;
  const Token& token = tokens.items[mention.first];
  const std::uint32_t classes = facts.classes[token.word];
  return mention.end - mention.first == 1 && token.shape == Shape::Title &&
         (token.gap == Gap::Start || token.gap == Gap::Quote) && (classes & kOrdinary) != 0 &&
         (classes & kNames) == 0 && (facts.memory[token.word] & kSeenInside) == 0;
}

/// "Mines" of "Mines Minister" is a field, no organization.
bool is_portfolio(const Tokens& tokens, const Facts& facts, const Mention& mention) {
  if (mention.type != EntityType::Organization || mention.end - mention.first > 1) return false;
  return mention.end < tokens.size() && tokens.items[mention.end].gap == Gap::Space &&
         !is_lower(tokens, mention.end) && has(tokens, facts, mention.end, kPortfolioTitle);
}

/// "Treasury department": the word in lower case belongs to the name.
void extend(const Tokens& tokens, const Facts& facts, Mention& mention) {
  const bool tail = mention.type == EntityType::Organization && mention.end < tokens.size() &&
                    tokens.items[mention.end].gap == Gap::Space && is_lower(tokens, mention.end) &&
                    has(tokens, facts, mention.end, kOrganizationTail);
  if (tail) ++mention.end;
}

/// "Lamine Seydou Traoré" where only the last two words were found: a first name before a person's
/// name is a part of it.
void grow(const Tokens& tokens, const Facts& facts, std::uint32_t least, Mention& mention) {
  while (mention.type == EntityType::Person && mention.first > least &&
         tokens.items[mention.first].gap == Gap::Space) {
    const std::uint32_t before = mention.first - 1;
    const bool name = tokens.items[before].shape == Shape::Title &&
                      has(tokens, facts, before, kFirstName) &&
                      !has(tokens, facts, before, kStopWord) && !has(tokens, facts, before, kTitle);
    if (!name) return;
    mention.first = before;
  }
}

/// Where a person's name begins behind a title inside a longer mention ("Air Force Chief of Staff
/// Alou Diarra" gives the token of Alou); the mention's end when there is none.
std::uint32_t person_inside(const Tokens& tokens, const Facts& facts, const Mention& mention) {
  for (std::uint32_t i = mention.first; i + 2 < mention.end; ++i) {
    const bool title = !is_lower(tokens, i) && is_stripped_title(tokens, facts, i);
    if (title && has(tokens, facts, i + 1, kFirstName) && !has(tokens, facts, i + 1, kTitle)) {
      return i + 1;
    }
  }
  return mention.end;
}

/// Cuts titles and the words between them off the end: "Air Force Chief of Staff" is "Air Force".
void trim_titles_behind(const Tokens& tokens, const Facts& facts, Mention& mention) {
  while (mention.end > mention.first &&
         (facts.classes[tokens.items[mention.end - 1].word] & (kTitle | kLink)) != 0) {
    --mention.end;
  }
}

}  // namespace

Span name_span(const Tokens& tokens, std::uint32_t first, std::uint32_t end) {
  Span span{tokens.items[first].span.begin, tokens.items[end - 1].span.end};
  const bool last_of_sentence =
      end == tokens.size() || tokens.items[end].sentence != tokens.items[end - 1].sentence;
  const bool initial = tokens.items[end - 1].shape == Shape::Initial;
  if (initial && last_of_sentence && tokens.text[span.end - 1] == '.') --span.end;
  return span;
}

namespace {

/// Cleans one mention and adds it, unless nothing of a name is left.
void add_name(const Tokens& tokens, const Facts& facts, Mention mention,
              std::vector<Mention>& names) {
  trim(tokens, facts, mention);
  if (mention.first >= mention.end || !has_capital(tokens, mention)) return;
  const bool people = mention.type == EntityType::Nationality;
  if (people && !can_be_nationality(tokens, facts, mention)) return;
  if (is_portfolio(tokens, facts, mention)) return;
  if (is_plain_opener(tokens, facts, mention)) return;
  extend(tokens, facts, mention);
  grow(tokens, facts, names.empty() ? 0 : names.back().end, mention);
  mention.span = name_span(tokens, mention.first, mention.end);
  names.push_back(mention);
}

}  // namespace

std::vector<Mention> names_from_labels(const Tokens& tokens, const Facts& facts,
                                       const std::vector<Label>& labels) {
  std::vector<Mention> names;
  for (std::uint32_t i = 0; i < tokens.size();) {
    const std::uint32_t first = i++;
    if (!is_begin(labels[first])) continue;
    while (i < tokens.size() && labels[i] != Label::Outside && !is_begin(labels[i])) ++i;
    Mention mention{{}, EntityType::Work, first, i};
    auto type = type_of(labels[first]);
    if (!type) type = type_of_other(tokens, facts, mention);
    if (!type) continue;
    mention.type = *type;
    const std::uint32_t person = person_inside(tokens, facts, mention);
    if (person < mention.end && mention.type != EntityType::Person) {
      Mention office{{}, mention.type, mention.first, person};
      trim_titles_behind(tokens, facts, office);
      if (office.first < office.end) add_name(tokens, facts, office, names);
      mention.first = person;
      mention.type = EntityType::Person;
    }
    add_name(tokens, facts, mention, names);
  }
  return names;
}

}  // namespace lens::entities

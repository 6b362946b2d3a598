#include <algorithm>
#include <array>
#include <unordered_map>

#include "entities/name_mentions.h"

namespace lens::entities {
namespace {

constexpr std::size_t kVotedTypes = 4;  // person, organization, place, nationality
/// A longer form outvotes any number of bare words: "Wagner Group" for Wagner.
constexpr int kLongFormVotes = 1000;
constexpr int kMentionVotes = 1;
constexpr int kVotesToAdd = 2;

using Votes = std::array<int, kVotedTypes>;
using Ballot = std::unordered_map<std::uint64_t, Votes>;

bool is_voted(EntityType type) { return static_cast<std::size_t>(type) < kVotedTypes; }

/// The words of tokens [first, end) as one number.
std::uint64_t key_of(const Tokens& tokens, std::uint32_t first, std::uint32_t end) {
  std::uint64_t key = 14695981039346656037ULL;
  for (std::uint32_t i = first; i < end; ++i) {
    key = (key ^ (tokens.items[i].word + 1ULL)) * 1099511628211ULL;
  }
  return key;
}

bool is_organization_word(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  return (facts.classes[tokens.items[i].word] & kOrganizationWord) != 0;
}

void vote(const Tokens& tokens, const Facts& facts, const Mention& mention, Ballot& ballot) {
  const auto type = static_cast<std::size_t>(mention.type);
  ballot[key_of(tokens, mention.first, mention.end)][type] += kMentionVotes;
  if (mention.end - mention.first < 2) return;
  if (mention.type == EntityType::Person) {
    ballot[key_of(tokens, mention.end - 1, mention.end)][type] += kLongFormVotes;
  }
  // A place that gave an organization its name stays a place: "France Televisions".
  constexpr std::uint32_t kPlaces = kCountry | kCity | kRegion | kDemonym;
  const bool place = (facts.classes[tokens.items[mention.first].word] & kPlaces) != 0;
  const bool ends_generic = !place && is_organization_word(tokens, facts, mention.end - 1);
  if (mention.type == EntityType::Organization && ends_generic) {
    ballot[key_of(tokens, mention.first, mention.end - 1)][type] += kLongFormVotes;
  }
}

/// The type with most votes; `own` when it has as many.
EntityType winner(const Votes& votes, EntityType own) {
  std::size_t best = static_cast<std::size_t>(own);
  for (std::size_t k = 0; k < kVotedTypes; ++k) {
    if (votes[k] > votes[best]) best = k;
  }
  return static_cast<EntityType>(best);
}

/// A capitalized token on its own that was left outside although it is a name elsewhere.
bool is_missed(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  const Token& token = tokens.items[i];
  const Run run = facts.run[i];
  if (!is_capitalized(token.shape) || token.shape == Shape::Initial) return false;
  if (run.end - run.begin != 1 || facts.is_headline[token.sentence] != 0) return false;
  return (facts.memory[token.word] & (kSeenLower | kSeenInside)) == kSeenInside;
}

void add_missed(const Tokens& tokens, const Facts& facts, const Ballot& ballot,
                std::vector<Mention>& names) {
  std::vector<Mention> added;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    while (next < names.size() && names[next].end <= i) ++next;
    if (next < names.size() && names[next].first <= i) continue;
    if (!is_missed(tokens, facts, i)) continue;
    const auto votes = ballot.find(key_of(tokens, i, i + 1));
    if (votes == ballot.end()) continue;
    const EntityType type = winner(votes->second, EntityType::Person);
    if (votes->second[static_cast<std::size_t>(type)] < kVotesToAdd) continue;
    added.push_back({name_span(tokens, i, i + 1), type, i, i + 1});
  }
  names.insert(names.end(), added.begin(), added.end());
  std::stable_sort(names.begin(), names.end(),
                   [](const Mention& a, const Mention& b) { return a.span < b.span; });
}

/// A bare word that lists know as a place is no person unless the article shows one of that name.
EntityType reconsidered(const Tokens& tokens, const Facts& facts, const Votes& votes,
                        const Mention& mention, EntityType type) {
  if (type != EntityType::Person || mention.end - mention.first != 1) return type;
  const std::uint32_t word = tokens.items[mention.first].word;
  const bool place = (facts.classes[word] & (kCity | kCountry | kRegion)) != 0;
  const bool person = (facts.classes[word] & kFirstName) != 0 ||
                      (facts.memory[word] & (kSeenAfterTitle | kSeenAfterFirstName)) != 0 ||
                      votes[static_cast<std::size_t>(EntityType::Person)] >= kLongFormVotes;
  return place && !person ? EntityType::Place : type;
}

}  // namespace

std::vector<Mention> agree(const Tokens& tokens, const Facts& facts, std::vector<Mention> names) {
  Ballot ballot;
  for (const Mention& mention : names) {
    if (is_voted(mention.type)) vote(tokens, facts, mention, ballot);
  }
  for (Mention& mention : names) {
    if (!is_voted(mention.type)) continue;
    const auto votes = ballot.find(key_of(tokens, mention.first, mention.end));
    if (votes == ballot.end()) continue;
    const EntityType type = winner(votes->second, mention.type);
    mention.type = reconsidered(tokens, facts, votes->second, mention, type);
  }
  add_missed(tokens, facts, ballot, names);
  return names;
}

}  // namespace lens::entities

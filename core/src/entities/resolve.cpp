#include "entities/resolve.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "unicode/text.h"

// Mentions meet by keys: folded words with a letter for their type before them. A person also has a
// surname and a first name, an organization its short forms, and a country its code. All forms of a
// text are known before the first one is linked, so that a short form may come first.

namespace lens::entities {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
/// Acronyms of one letter are initials.
constexpr std::size_t kShortestAcronym = 2;

using Words = std::vector<std::string_view>;
using Index = std::unordered_map<std::string, std::uint32_t>;

std::string join(const Words& words, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) text.push_back(' ');
    text.append(words[i]);
  }
  return text;
}

bool is_generation(std::string_view word) {
  return word == "jr" || word == "sr" || word == "ii" || word == "iii" || word == "iv";
}

std::uint32_t find(const Index& index, const std::string& key) {
  const auto found = index.find(key);
  return found == index.end() ? kNone : found->second;
}

class Resolver {
 public:
  Resolver(const Tokens& tokens, const Facts& facts, const LanguagePack& pack,
           std::vector<Mention> mentions)
      : tokens_(tokens),
        facts_(facts),
        countries_(pack.list("countries")),
        mentions_(std::move(mentions)),
        group_(mentions_.size(), kNone) {}

  std::vector<Entity> run() {
    link_bracketed();
    link_people();
    link_organizations();
    link_others();
    return build();
  }

 private:
  Words words_of(const Mention& mention) const {
    Words words;
    for (std::uint32_t i = mention.first; i < mention.end; ++i) words.push_back(tokens_.folded(i));
    return words;
  }

  std::uint32_t classes(const Mention& mention, std::size_t word) const {
    return facts_.classes[tokens_.items[mention.first + word].word];
  }

  std::uint32_t new_group() { return groups_++; }

  std::uint32_t group_for(Index& index, const std::string& key) {
    const auto [found, is_new] = index.try_emplace(key, groups_);
    if (is_new) new_group();
    return found->second;
  }

  // "European Union (EU)": the second name is the first one's, whatever it was taken for.

  bool is_bracketed(std::size_t m) const {
    if (m == 0 || mentions_[m].end - mentions_[m].first != 1) return false;
    const Token& token = tokens_.items[mentions_[m].first];
    const std::uint32_t before = mentions_[m - 1].span.end;
    const std::string_view between = tokens_.text.substr(before, token.span.begin - before);
    const std::string_view after = tokens_.text.substr(token.span.end, 1);
    return token.shape == Shape::Upper && (between == " (" || between == "s (") && after == ")";
  }

  /// The acronym's first letter begins the name, and it is no longer than the name's words allow.
  bool is_acronym_of(const Mention& acronym, const Mention& name) const {
    const std::string_view letters = tokens_.folded(acronym.first);
    const Words words = words_of(name);
    return words.size() >= 2 && !letters.empty() && words[0].front() == letters.front() &&
           letters.size() <= words.size() + 2;
  }

  void link_bracketed() {
    for (std::size_t m = 1; m < mentions_.size(); ++m) {
      const EntityType type = mentions_[m - 1].type;
      const bool name = type == EntityType::Organization || type == EntityType::Place ||
                        type == EntityType::Event;
      if (!name || !is_bracketed(m) || !is_acronym_of(mentions_[m], mentions_[m - 1])) continue;
      expansions_.emplace(tokens_.folded(mentions_[m].first), m - 1);
    }
    for (Mention& mention : mentions_) {
      const std::size_t of = expansion_of(mention);
      if (of != mentions_.size()) mention.type = mentions_[of].type;
    }
  }

  /// The mention that a bracketed acronym stands for; the number of mentions for none.
  std::size_t expansion_of(const Mention& mention) const {
    const bool acronym = mention.end - mention.first == 1 && mention.type < EntityType::Date &&
                         tokens_.items[mention.first].shape == Shape::Upper;
    if (!acronym) return mentions_.size();
    const auto found = expansions_.find(std::string(tokens_.folded(mention.first)));
    return found == expansions_.end() ? mentions_.size() : found->second;
  }

  // People.

  /// The words of a person's name without particles before and generations behind.
  Words core_of_person(const Mention& mention) const {
    Words words = words_of(mention);
    while (words.size() > 1 && is_generation(words.back())) words.pop_back();
    std::size_t first = 0;
    while (first + 1 < words.size() && (classes(mention, first) & kParticle) != 0) ++first;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
    return words;
  }

  void link_people() {
    Index full;             // "first last" to group
    Index first_with_last;  // surname to the first group that has it
    Index first_with_first;
    std::vector<Words> cores(mentions_.size());
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      if (mentions_[m].type != EntityType::Person) continue;
      cores[m] = core_of_person(mentions_[m]);
      const Words& core = cores[m];
      if (core.size() < 2) continue;
      const std::string first(core.front());
      const std::string last(core.back());
      group_[m] = group_for(full, first + " " + last);
      first_with_last.try_emplace(last, group_[m]);
      const auto [found, is_new] = first_with_first.try_emplace(first, group_[m]);
      if (!is_new && found->second != group_[m]) found->second = kNone;
    }
    link_short_names(cores, first_with_last, first_with_first);
  }

  /// A bare surname is the person of that name that was named in full last.
  void link_short_names(const std::vector<Words>& cores, const Index& first_with_last,
                        const Index& first_with_first) {
    Index current;
    Index bare;
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      if (cores[m].empty()) continue;
      const std::string last(cores[m].back());
      if (cores[m].size() > 1) {
        current[last] = group_[m];
        continue;
      }
      std::uint32_t group = find(current, last);
      if (group == kNone) group = find(first_with_last, last);
      if (group == kNone) group = find(first_with_first, last);
      group_[m] = group != kNone ? group : group_for(bare, last);
    }
  }

  // Organizations.

  std::string acronym_of(const Mention& mention, bool with_particles) const {
    std::string letters;
    for (std::uint32_t i = mention.first; i < mention.end; ++i) {
      const bool lower = tokens_.items[i].shape == Shape::Lower;
      if (!lower || with_particles) letters.push_back(tokens_.folded(i).front());
    }
    return letters;
  }

  /// Without dots, as an acronym is looked up: "u.n." is "un".
  static std::string undotted(std::string_view word) {
    std::string letters;
    for (char c : word) {
      if (c != '.') letters.push_back(c);
    }
    return letters;
  }

  static void add_alias(Index& aliases, const std::string& alias, std::uint32_t group) {
    if (!alias.empty()) aliases.try_emplace(alias, group);
  }

  /// "U.S. Treasury Department" is also "Treasury Department" and "Treasury".
  void add_short_forms(const Mention& mention, std::uint32_t group, Index& aliases) const {
    const Words words = words_of(mention);
    const std::size_t n = words.size();
    if (n < 2) return;
    for (bool particles : {false, true}) {
      const std::string acronym = acronym_of(mention, particles);
      if (acronym.size() >= kShortestAcronym) add_alias(aliases, acronym, group);
    }
    const bool place_first = (classes(mention, 0) & (kCountry | kDemonym)) != 0;
    const bool generic_last = (classes(mention, n - 1) & kOrganizationWord) != 0;
    if (generic_last) add_alias(aliases, join(words, 0, n - 1), group);
    if (place_first) add_alias(aliases, join(words, 1, n), group);
    if (place_first && generic_last && n > 2) add_alias(aliases, join(words, 1, n - 1), group);
    add_department(words, group, aliases);
  }

  /// "Department of the Treasury" is also "Treasury Department" and "Treasury".
  static void add_department(const Words& words, std::uint32_t group, Index& aliases) {
    const std::size_t n = words.size();
    for (std::size_t i = 0; i + 2 < n; ++i) {
      if (words[i] != "department" && words[i] != "ministry") continue;
      if (words[i + 1] != "of") continue;
      const std::size_t head = words[i + 2] == "the" && i + 3 < n ? i + 3 : i + 2;
      const std::string what = join(words, head, n);
      add_alias(aliases, what + " " + std::string(words[i]), group);
      add_alias(aliases, what, group);
    }
  }

  void link_organizations() {
    std::vector<std::uint32_t> longest_first;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (mentions_[m].type == EntityType::Organization) longest_first.push_back(m);
    }
    std::stable_sort(longest_first.begin(), longest_first.end(), [&](auto a, auto b) {
      return mentions_[a].end - mentions_[a].first > mentions_[b].end - mentions_[b].first;
    });
    Index aliases;
    for (std::uint32_t m : longest_first) {
      const Words words = words_of(mentions_[m]);
      const std::string key = words.size() == 1 ? undotted(words[0]) : join(words, 0, words.size());
      const std::size_t of = expansion_of(mentions_[m]);
      std::uint32_t group = of != mentions_.size() ? group_[of] : find(aliases, key);
      if (group == kNone) group = new_group();
      group_[m] = group;
      add_alias(aliases, key, group);
      add_short_forms(mentions_[m], group, aliases);
    }
  }

  // Everything else.

  std::string key_of(const Mention& mention) const {
    const Words words = words_of(mention);
    std::string key = mention.first < mention.end ? join(words, 0, words.size()) : std::string();
    if (mention.type == EntityType::Place) {
      if (const auto code = countries_.find(key); code && !code->empty())
        key = "=" + std::string(*code);
    } else if (mention.type == EntityType::Nationality) {
      if (key.size() > 4 && key.ends_with('s') && !key.ends_with("ss")) key.pop_back();
    } else {
      key = unicode::fold_case(mention.span.of(tokens_.text));
    }
    key.insert(key.begin(), static_cast<char>('a' + static_cast<int>(mention.type)));
    return key;
  }

  void link_others() {
    Index index;
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      if (group_[m] == kNone) group_[m] = group_for(index, key_of(mentions_[m]));
    }
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      const std::size_t of = expansion_of(mentions_[m]);
      if (of != mentions_.size()) group_[m] = group_[of];
    }
  }

  /// More words are more complete; of equals the earlier form stays.
  bool is_more_complete(const Mention& mention, const Mention& than) const {
    const std::uint32_t words = mention.end - mention.first;
    const std::uint32_t than_words = than.end - than.first;
    if (words != than_words) return words > than_words;
    return mention.type == EntityType::Place && mention.span.size() > than.span.size() + 2;
  }

  std::vector<Entity> build() const {
    std::vector<Entity> entities;
    std::vector<std::uint32_t> place(groups_, kNone);  // group to entity
    std::vector<std::size_t> best;                     // entity to mention
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      std::uint32_t& at = place[group_[m]];
      if (at == kNone) {
        at = static_cast<std::uint32_t>(entities.size());
        Entity entity;
        entity.id = at;
        entity.type = mentions_[m].type;
        entities.push_back(std::move(entity));
        best.push_back(m);
      }
      if (is_more_complete(mentions_[m], mentions_[best[at]])) best[at] = m;
      entities[at].mentions.push_back(mentions_[m].span);
    }
    for (Entity& entity : entities) {
      entity.name = unicode::collapse_space(mentions_[best[entity.id]].span.of(tokens_.text));
    }
    return entities;
  }

  const Tokens& tokens_;
  const Facts& facts_;
  const WordList& countries_;
  std::vector<Mention> mentions_;
  std::vector<std::uint32_t> group_;  // by mention
  std::uint32_t groups_ = 0;
  std::unordered_map<std::string, std::size_t> expansions_;  // acronym to mention
};

}  // namespace

std::vector<Entity> resolve(const Tokens& tokens, const Facts& facts, const LanguagePack& pack,
                            std::vector<Mention> mentions) {
  return Resolver(tokens, facts, pack, std::move(mentions)).run();
}

}  // namespace lens::entities

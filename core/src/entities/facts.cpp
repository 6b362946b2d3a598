#include "entities/facts.h"

namespace lens::entities {
namespace {

constexpr std::uint32_t kNameGap = 3;  // lower-case tokens that a name may hold ("of the")

/// Classes are only looked up for words that are capitalized somewhere or belong to a cue list; the
/// vocabulary is small, so every word is looked up once.
std::vector<std::uint32_t> look_up(const Tokens& tokens, const Gazetteer& gazetteer) {
  std::vector<std::uint32_t> classes;
  classes.reserve(tokens.vocabulary.size());
  for (const VocabularyEntry& entry : tokens.vocabulary) {
    classes.push_back(gazetteer.classes(entry.span.of(tokens.letters)));
  }
  return classes;
}

/// Headline style: at least three of four words of more than three letters are capitalized.
bool has_headline_style(const Tokens& tokens, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t long_words = 0;
  std::uint32_t capitalized = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Token& token = tokens.items[i];
    if (token.span.size() <= 3 || token.shape == Shape::Number) continue;
    ++long_words;
    if (is_capitalized(token.shape)) ++capitalized;
  }
  return long_words >= 3 && capitalized * 4 >= long_words * 3;
}

void mark_headlines(const Tokens& tokens, Facts& facts) {
  for (std::size_t s = 0; s + 1 < tokens.sentence_starts.size(); ++s) {
    facts.is_headline.push_back(
        has_headline_style(tokens, tokens.sentence_starts[s], tokens.sentence_starts[s + 1]));
  }
}

bool joins(const Tokens& tokens, std::uint32_t i) { return is_joinable(tokens.items[i].gap); }

/// What the words before and after say about a capitalized word.
std::uint32_t memory_of(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  const Token& token = tokens.items[i];
  if (token.shape == Shape::Lower) return kSeenLower;
  if (!is_capitalized(token.shape)) return 0;
  std::uint32_t memory = 0;
  if (token.gap != Gap::Start && token.gap != Gap::Quote && !facts.is_headline[token.sentence]) {
    memory |= kSeenInside;
  }
  if (token.gap == Gap::Space) {
    const std::uint32_t before = facts.classes[tokens.items[i - 1].word];
    const bool before_is_name = is_capitalized(tokens.items[i - 1].shape);
    if ((before & kTitle) != 0) memory |= kSeenAfterTitle;
    if ((before & kFirstName) != 0 && before_is_name) memory |= kSeenAfterFirstName;
    if ((before & kPlaceCue) != 0) memory |= kSeenAfterPlaceCue;
    if (tokens.folded(i - 1) == "the") memory |= kSeenAfterThe;
    if ((before & kSpeechVerb) != 0 && !before_is_name) memory |= kSeenBySpeech;
  }
  if (i + 1 < tokens.size() && tokens.items[i + 1].gap == Gap::Space) {
    const std::uint32_t after = facts.classes[tokens.items[i + 1].word];
    const bool after_is_name = is_capitalized(tokens.items[i + 1].shape);
    if ((after & kOrganizationWord) != 0 && after_is_name) memory |= kSeenBeforeOrgWord;
    if ((after & kSpeechVerb) != 0 && !after_is_name) memory |= kSeenBySpeech;
  }
  return memory;
}

void remember(const Tokens& tokens, Facts& facts) {
  facts.memory.assign(tokens.vocabulary.size(), 0);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    facts.memory[tokens.items[i].word] |= memory_of(tokens, facts, i);
  }
}

bool is_bridge(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  const Token& token = tokens.items[i];
  return token.shape != Shape::Lower || (facts.classes[token.word] & (kParticle | kLink)) != 0;
}

/// Capitalized tokens are active, and so are the particles ("of the") between two of them.
void activate(const Tokens& tokens, Facts& facts) {
  facts.is_active.assign(tokens.size(), 0);
  std::uint32_t last = 0;  // one past the last active token that the next may join
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!joins(tokens, i) || (i > 0 && !is_bridge(tokens, facts, i - 1))) last = 0;
    const Shape shape = tokens.items[i].shape;
    const bool digit_after_name = shape == Shape::Number && last == i && i > 0;
    if (!is_capitalized(shape) && shape != Shape::Other && !digit_after_name) continue;
    const bool after_particle = last != i && i > 0 && joins(tokens, i) &&
                                (facts.classes[tokens.items[i - 1].word] & kParticle) != 0;
    if (after_particle) facts.is_active[i - 1] = 1;
    if (last != 0 && i - last <= kNameGap) {
      for (std::uint32_t k = last; k < i; ++k) facts.is_active[k] = 1;
    }
    facts.is_active[i] = 1;
    last = i + 1;
  }
}

/// Marks listed phrases: 1 + 2 * class index for the first token, one more for the others.
void mark_phrases(const Tokens& tokens, const Gazetteer& gazetteer, Facts& facts) {
  facts.phrase.assign(tokens.size(), 0);
  for (std::uint32_t i = 0; i < tokens.size();) {
    const std::uint32_t end = tokens.sentence_starts[tokens.items[i].sentence + 1];
    const bool starts = is_capitalized(tokens.items[i].shape) && i + 1 < end;
    const PhraseMatch match = starts ? gazetteer.longest_phrase(tokens, i, end) : PhraseMatch{};
    if (match.length == 0) {
      ++i;
      continue;
    }
    std::uint8_t kind = 0;
    while (kWordClassLists[kind].bit != match.bit) ++kind;
    for (std::uint32_t k = 0; k < match.length; ++k) {
      facts.phrase[i + k] = static_cast<std::uint8_t>(1 + 2 * kind + (k > 0 ? 1 : 0));
    }
    i += match.length;
  }
}

bool is_in_run(const Tokens& tokens, const Facts& facts, std::uint32_t i) {
  if (facts.is_active[i] == 0) return false;
  const Token& token = tokens.items[i];
  if (token.shape != Shape::Lower) return true;
  const std::string_view word = tokens.folded(i);
  const std::uint32_t classes = facts.classes[token.word];
  return (classes & kParticle) != 0 || ((classes & kLink) != 0 && word != "and" && word != "in");
}

void find_runs(const Tokens& tokens, Facts& facts) {
  facts.run.resize(tokens.size());
  for (std::uint32_t begin = 0; begin < tokens.size();) {
    std::uint32_t end = begin + 1;
    if (is_in_run(tokens, facts, begin)) {
      while (end < tokens.size() && joins(tokens, end) && is_in_run(tokens, facts, end)) ++end;
    }
    for (std::uint32_t i = begin; i < end; ++i) facts.run[i] = {begin, end};
    begin = end;
  }
}

}  // namespace

Facts gather_facts(const Tokens& tokens, const Gazetteer& gazetteer) {
  Facts facts;
  facts.classes = look_up(tokens, gazetteer);
  mark_headlines(tokens, facts);
  remember(tokens, facts);
  activate(tokens, facts);
  mark_phrases(tokens, gazetteer, facts);
  find_runs(tokens, facts);
  return facts;
}

}  // namespace lens::entities

#include "readability/familiar.h"

#include <algorithm>
#include <string>

#include "unicode/text.h"

namespace lens::readability {
namespace {

/// Two-letter stems would make too much familiar by chance ("bed" of "be").
constexpr std::size_t kShortestStem = 3;

/// "stopp" of "stopped".
bool is_doubled(std::string_view stem) {
  return stem.size() > kShortestStem && stem[stem.size() - 1] == stem[stem.size() - 2];
}

/// The word without its ending, or an empty view when it has another one or too little is left.
std::string_view without(std::string_view word, std::string_view ending) {
  if (word.size() < ending.size() + kShortestStem - 1 || !word.ends_with(ending)) return {};
  return word.substr(0, word.size() - ending.size());
}

/// "carr" of "carries" and "carried", as "carry".
std::string with_y(std::string_view stem) { return std::string(stem) + "y"; }

}  // namespace

FamiliarWords::FamiliarWords(const LanguagePack& pack)
    : words_(pack.list("familiar_words")), adjectives_(pack.list("gradable_adjectives")) {}

bool FamiliarWords::is_listed(std::string_view form, FamiliarList list) const {
  const auto value = words_.find(form);
  if (!value) return false;
  // "" is Dale-Chall alone, "spache" Spache alone, "both" is both.
  return list == FamiliarList::DaleChall ? *value != "spache" : !value->empty();
}

/// The stem itself, with its silent "e", or without its doubled consonant.
bool FamiliarWords::is_stem(std::string_view stem, FamiliarList list) const {
  if (stem.size() < kShortestStem - 1) return false;
  if (is_listed(stem, list) || is_listed(std::string(stem) + "e", list)) return true;
  return is_doubled(stem) && is_listed(stem.substr(0, stem.size() - 1), list);
}

bool FamiliarWords::is_comparative(std::string_view word, FamiliarList list) const {
  const std::string_view stem = without(word, "er");
  if (stem.empty()) return false;
  const auto listed = [&](std::string_view adjective) {
    return adjectives_.contains(adjective) && is_listed(adjective, list);
  };
  if (stem.ends_with('i')) return listed(with_y(stem.substr(0, stem.size() - 1)));
  return listed(stem) || listed(std::string(stem) + "e") ||
         (is_doubled(stem) && listed(stem.substr(0, stem.size() - 1)));
}

bool FamiliarWords::is_inflected(std::string_view word, FamiliarList list) const {
  for (const std::string_view ending : {"ies", "ied", "iest", "ily"}) {
    const std::string_view stem = without(word, ending);
    if (!stem.empty() && is_listed(with_y(stem), list)) return true;
  }
  for (const std::string_view ending : {"ed", "ing", "est"}) {
    const std::string_view stem = without(word, ending);
    if (!stem.empty() && is_stem(stem, list)) return true;
  }
  for (const std::string_view ending : {"s", "es", "ly"}) {
    const std::string_view stem = without(word, ending);
    if (!stem.empty() && is_listed(stem, list)) return true;
  }
  return is_comparative(word, list);
}

bool FamiliarWords::contains(std::string_view lower, FamiliarList list) const {
  if (is_listed(lower, list) || std::any_of(lower.begin(), lower.end(), unicode::is_ascii_digit)) {
    return true;
  }
  std::string_view word = lower;
  for (const std::string_view possessive : {"'s", "s'"}) {
    if (word.size() <= possessive.size() || !word.ends_with(possessive)) continue;
    word.remove_suffix(2);
    if (is_listed(word, list)) return true;
  }
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return is_inflected(word, list);
  while (!word.empty()) {  // every part on its own
    const std::size_t end = std::min(word.find('-'), word.size());
    const std::string_view part = word.substr(0, end);
    if (!part.empty() && !is_listed(part, list) && !is_inflected(part, list)) return false;
    word.remove_prefix(std::min(word.size(), end + 1));
  }
  return true;
}

}  // namespace lens::readability

#pragma once

#include <string_view>

#include <lens/language_pack.h>

namespace lens::readability {

/// Which published list of familiar words is asked.
enum class FamiliarList { DaleChall, Spache };

/// Looks words up in the Dale-Chall list of 3,000 and the revised Spache list (list
/// `familiar_words`), with the inflections that Dale & Chall (1948) count as familiar: possessives,
/// regular plurals, verb forms in -s, -ed and -ing, comparatives of adjectives (list
/// `gradable_adjectives`), superlatives, adverbs in -ly; a hyphenated word when all its parts are
/// familiar; figures. What a proper name is, the caller knows. The pack must outlive it.
class FamiliarWords {
 public:
  explicit FamiliarWords(const LanguagePack& pack);

  /// `lower` in small letters with plain apostrophes.
  bool contains(std::string_view lower, FamiliarList list) const;

 private:
  bool is_listed(std::string_view form, FamiliarList list) const;
  bool is_inflected(std::string_view word, FamiliarList list) const;
  bool is_stem(std::string_view stem, FamiliarList list) const;
  bool is_comparative(std::string_view word, FamiliarList list) const;

  const WordList& words_;
  const WordList& adjectives_;
};

}  // namespace lens::readability

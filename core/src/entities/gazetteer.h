#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <lens/language_pack.h>

#include "entities/tokens.h"

namespace lens::entities {

/// What the lists of a language pack know about one word. Values are bits.
enum WordClass : std::uint32_t {
  kFirstName = 1U << 0,
  kLastName = 1U << 1,
  kCity = 1U << 2,
  kCountry = 1U << 3,
  kRegion = 1U << 4,
  kDemonym = 1U << 5,
  kOrganization = 1U << 6,
  kTitle = 1U << 7,
  kOrganizationWord = 1U << 8,
  kPlaceWord = 1U << 9,
  kEventWord = 1U << 10,
  kSpeechVerb = 1U << 11,
  kPlaceCue = 1U << 12,
  kMonth = 1U << 13,
  kWeekday = 1U << 14,
  kOrdinary = 1U << 15,
  kParticle = 1U << 16,
  kLink = 1U << 17,
  kOrganizationTail = 1U << 18,
  kStopWord = 1U << 19,
  kPortfolioTitle = 1U << 20,
};

/// A class, the letter that stands for it in feature names, and its list.
struct WordClassList {
  WordClass bit;
  char letter;
  std::string_view list;
};

/// The classes that have a list of their own, in the order of their bits.
inline constexpr std::array<WordClassList, 20> kWordClassLists = {{
    {kFirstName, 'f', "first_names"},
    {kLastName, 'l', "last_names"},
    {kCity, 'c', "cities"},
    {kCountry, 'k', "countries"},
    {kRegion, 'r', "regions"},
    {kDemonym, 'd', "demonyms"},
    {kOrganization, 'o', "organizations"},
    {kTitle, 't', "person_titles"},
    {kOrganizationWord, 'w', "organization_words"},
    {kPlaceWord, 'p', "place_words"},
    {kEventWord, 'e', "event_words"},
    {kSpeechVerb, 's', "name_verbs"},
    {kPlaceCue, 'i', "place_cues"},
    {kMonth, 'm', "months"},
    {kWeekday, 'y', "weekdays"},
    {kOrdinary, 'n', "word_frequency"},
    {kParticle, 'a', "name_particles"},
    {kLink, 'j', "name_links"},
    {kOrganizationTail, 'u', "organization_tails"},
    {kStopWord, 'z', "stop_words"},
}};

/// A name of several tokens that a list has.
struct PhraseMatch {
  /// Number of tokens, 0 when there is none.
  std::uint32_t length = 0;
  /// One of kCountry, kCity, kRegion, kOrganization, kDemonym.
  WordClass bit = kCountry;
};

/// The name lists of a pack, which must outlive it.
class Gazetteer {
 public:
  explicit Gazetteer(const LanguagePack& pack);

  /// The classes of a folded word.
  std::uint32_t classes(std::string_view folded) const;
  /// The longest listed name of two to five tokens that begins at a token.
  PhraseMatch longest_phrase(const Tokens& tokens, std::size_t begin, std::size_t end) const;

 private:
  std::array<const WordList*, kWordClassLists.size()> lists_;
};

}  // namespace lens::entities

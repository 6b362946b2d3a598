#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entities/gazetteer.h"
#include "entities/tokens.h"

namespace lens::entities {

/// What the whole article shows about a word. Values are bits.
enum Memory : std::uint32_t {
  kSeenLower = 1U << 0,           ///< written in lower case
  kSeenInside = 1U << 1,          ///< capitalized inside a sentence
  kSeenAfterTitle = 1U << 2,      ///< behind "President"
  kSeenAfterFirstName = 1U << 3,  ///< behind "Angela"
  kSeenBeforeOrgWord = 1U << 4,   ///< before "Group"
  kSeenAfterPlaceCue = 1U << 5,   ///< behind "in"
  kSeenBySpeech = 1U << 6,        ///< beside "said"
  kSeenAfterThe = 1U << 7,        ///< behind "the"
};
inline constexpr std::string_view kMemoryLetters = "lctfoist";

/// A maximal run of tokens that one name could cover, [begin, end).
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// All that is known of a text's tokens before names are looked for.
struct Facts {
  /// By word of the vocabulary.
  std::vector<std::uint32_t> classes;
  std::vector<std::uint32_t> memory;
  /// By token: whether it can be part of a name at all.
  std::vector<std::uint8_t> is_active;
  /// By token: the listed phrase that it is in: 0 for none, else 1 + 2 * position of the class in
  /// `kWordClassLists`, and one more behind the phrase's first token.
  std::vector<std::uint8_t> phrase;
  /// By token: the run that it is in; one token long where it is in none.
  std::vector<Run> run;
  /// By sentence: most of its words are capitalized.
  std::vector<std::uint8_t> is_headline;
};

/// Looks at every token once.
Facts gather_facts(const Tokens& tokens, const Gazetteer& gazetteer);

}  // namespace lens::entities

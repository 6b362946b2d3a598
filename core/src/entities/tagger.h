#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <lens/language_pack.h>

#include "entities/facts.h"
#include "entities/tokens.h"

namespace lens::entities {

/// What a token is part of: nothing, or a name's first or later token.
enum class Label : std::uint8_t {
  Outside,
  BeginPerson,
  InPerson,
  BeginOrganization,
  InOrganization,
  BeginPlace,
  InPlace,
  BeginNationality,
  InNationality,
  BeginOther,  ///< events, works, products
  InOther
};
inline constexpr std::size_t kLabelCount = 11;
/// One letter a label, in their order; in the file of weights.
inline constexpr std::string_view kLabelLetters = "-PpGgLlNnMm";

using LabelScores = std::array<std::int16_t, kLabelCount>;

constexpr bool is_begin(Label label) { return static_cast<int>(label) % 2 == 1; }
/// True when `label` may follow `before`: a name's later token only behind a token of that name.
constexpr bool may_follow(Label before, Label label) {
  const int k = static_cast<int>(label);
  if (k == 0 || k % 2 == 1) return true;
  return static_cast<int>(before) == k || static_cast<int>(before) == k - 1;
}

/// Weights of features and of pairs of labels, from a list of a language pack: "w-=minister" TAB
/// "P12L-3" gives the label P 12 points and L -3 points. "t=PL" are the pairs.
class Weights {
 public:
  /// Unknown label letters and numbers that are no numbers count as nothing.
  explicit Weights(const WordList& list);

  bool empty() const { return rows_.empty(); }
  /// The scores of a feature; null when it has none.
  const LabelScores* find(std::uint32_t feature) const;
  int transition(Label before, Label label) const {
    return transitions_[static_cast<std::size_t>(before)][static_cast<std::size_t>(label)];
  }

 private:
  std::vector<LabelScores> rows_;
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> slots_;  // index into rows_ plus one
  std::array<LabelScores, kLabelCount> transitions_{};
};

/// The most probable labels of all tokens, sentence by sentence. Another tagger (a learned model of
/// its own file, say) takes this one's place by giving the same answer.
std::vector<Label> tag(const Tokens& tokens, const Facts& facts, const Weights& weights);

}  // namespace lens::entities

#pragma once

#include <optional>
#include <span>
#include <string_view>

#include <lens/language_pack.h>

#include "readability/counts.h"

namespace lens::readability {

/// One measured quantity that the verdict is made of.
struct VerdictFeature {
  std::string_view name;
  double (*value)(const Tally&);
};

/// All of them, in the order of the list `ease_weights` and of the trainer.
std::span<const VerdictFeature> verdict_features();

/// A text's place on our own scale.
struct Verdict {
  double grade = 0;  ///< US school grade
  double ease = 0;   ///< 0 to 100
};

/// The verdict of the linear model in the pack's list `ease_weights`; nothing when the pack has no
/// usable one. The tally must have words and sentences. See core/models/ease.md.
std::optional<Verdict> predict(const Tally& tally, const LanguagePack& pack);

}  // namespace lens::readability

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <lens/analysis.h>

#include "readability/counts.h"

namespace lens::readability {

/// Why a score is not given; the words of `Score::why`.
inline constexpr std::string_view kTooShort = "tooShort";
inline constexpr std::string_view kLanguage = "language";
inline constexpr std::string_view kNoSentences = "noSentences";

/// The shortest text that the formulas hold for: their authors made them on samples of this many
/// words.
inline constexpr std::uint32_t kSampleWords = 100;
/// FORCAST counts in samples of 150 words (Caylor et al. 1973).
inline constexpr std::uint32_t kForcastWords = 150;
/// SMOG counts in thirty sentences (McLaughlin 1969).
inline constexpr std::uint32_t kSmogSentences = 30;

/// All formulas, in the order of the table in formulas.cpp, on one text. `language` is its ISO
/// 639-1 code: most formulas hold for English alone.
std::vector<Score> score_all(const Tally& tally, std::string_view language);

/// The median of the school grades that the scores give, without Spache (made for the first four
/// school years) and RIX (LIX over again); nothing when no score gives one.
std::optional<double> median_grade(const std::vector<Score>& scores);

/// Flesch-Kincaid's grade for any averages, unrounded.
double flesch_kincaid_grade(double words_per_sentence, double syllables_per_word);

}  // namespace lens::readability

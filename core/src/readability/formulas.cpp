// Each formula is a row: constants from the paper that the row names; counts per words.h and
// counts.h. Where a source words its unit in another way (letters per 100 words, sentences per 100
// words), the row keeps the source's constants and scales the counts.
#include "readability/formulas.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>

namespace lens::readability {
namespace {

/// One range of a formula's scale, from `from` upward, with the lowest school grade it stands for.
struct Band {
  double from;
  std::string_view name;
  double grade;
};

/// Flesch 1949: the grades are the lowest of each row of his table.
constexpr Band kFleschBands[] = {
    {90, "veryEasy", 5},         {80, "easy", 6},
    {70, "fairlyEasy", 7},       {60, "standard", 8},
    {50, "fairlyDifficult", 10}, {30, "difficult", 13},
    {-1e9, "veryDifficult", 17},
};
/// Dale & Chall 1948, corrected grade-levels.
constexpr Band kDaleChallBands[] = {
    {10, "collegeGraduate", 16}, {9, "college", 13},   {8, "grades11To12", 11},
    {7, "grades9To10", 9},       {6, "grades7To8", 7}, {5, "grades5To6", 5},
    {-1e9, "grade4OrBelow", 4},
};
/// Björnsson 1968, as the Swedish readers of the index print it.
constexpr Band kLixBands[] = {
    {60, "veryHard", 0}, {50, "hard", 0}, {40, "medium", 0}, {30, "easy", 0}, {-1e9, "veryEasy", 0},
};
/// Anderson 1983.
constexpr Band kRixBands[] = {
    {7.2, "", 13}, {6.2, "", 12}, {5.3, "", 11}, {4.5, "", 10}, {3.7, "", 9},
    {3.0, "", 8},  {2.4, "", 7},  {1.8, "", 6},  {1.3, "", 5},  {0.8, "", 4},
    {0.5, "", 3},  {0.2, "", 2},  {-1e9, "", 1},
};
constexpr std::span<const Band> kNoBands;

/// How a value becomes a school grade.
enum class Grading : std::uint8_t { None, Value, Bands };

/// A count by its name in `Score::inputs`.
struct Input {
  std::string_view name;
  std::uint32_t Tally::*count;
};
constexpr Input kWords{"words", &Tally::words};
constexpr Input kSentences{"sentences", &Tally::sentences};
constexpr Input kSyllables{"syllables", &Tally::syllables};
constexpr Input kLetters{"letters", &Tally::letters};
constexpr Input kCharacters{"characters", &Tally::characters};
constexpr Input kMonosyllables{"oneSyllableWords", &Tally::one_syllable_words};
constexpr Input kPolysyllables{"polysyllables", &Tally::polysyllables};
constexpr Input kComplex{"complexWords", &Tally::complex_words};
constexpr Input kLong{"longWords", &Tally::long_words};
constexpr Input kUnfamiliar{"unfamiliarWords", &Tally::unfamiliar_words};
constexpr Input kUnfamiliarForms{"unfamiliarForms", &Tally::unfamiliar_forms};

constexpr Input kFleschInputs[] = {kWords, kSentences, kSyllables};
constexpr Input kFogInputs[] = {kWords, kSentences, kComplex};
constexpr Input kSmogInputs[] = {kSentences, kPolysyllables};
constexpr Input kAriInputs[] = {kWords, kSentences, kCharacters};
constexpr Input kColemanInputs[] = {kWords, kSentences, kLetters};
constexpr Input kDaleInputs[] = {kWords, kSentences, kUnfamiliar};
constexpr Input kSpacheInputs[] = {kWords, kSentences, kUnfamiliarForms};
constexpr Input kLinsearInputs[] = {kWords, kSentences, kPolysyllables};
constexpr Input kLixInputs[] = {kWords, kSentences, kLong};
constexpr Input kRixInputs[] = {kSentences, kLong};
constexpr Input kForcastInputs[] = {kWords, kMonosyllables};

double ratio(double a, double b) { return a / b; }
double words_per_sentence(const Tally& t) { return ratio(t.words, t.sentences); }
double syllables_per_word(const Tally& t) { return ratio(t.syllables, t.words); }
double percent_of_words(const Tally& t, std::uint32_t count) { return 100.0 * count / t.words; }

/// Flesch 1948.
double flesch_reading_ease(const Tally& t) {
  return 206.835 - 1.015 * words_per_sentence(t) - 84.6 * syllables_per_word(t);
}

/// Kincaid, Fishburne, Rogers & Chissom 1975.
double flesch_kincaid(const Tally& t) {
  return flesch_kincaid_grade(words_per_sentence(t), syllables_per_word(t));
}

/// Gunning 1952.
double gunning_fog(const Tally& t) {
  return 0.4 * (words_per_sentence(t) + percent_of_words(t, t.complex_words));
}

/// McLaughlin 1969, the regression with four decimals.
double smog(const Tally& t) {
  return 1.0430 * std::sqrt(30.0 * t.polysyllables / t.sentences) + 3.1291;
}

/// Senter & Smith 1967.
double automated_readability(const Tally& t) {
  return 4.71 * ratio(t.characters, t.words) + 0.5 * words_per_sentence(t) - 21.43;
}

/// Coleman & Liau 1975: letters and sentences per 100 words.
double coleman_liau(const Tally& t) {
  const double letters = 100.0 * t.letters / t.words;
  const double sentences = 100.0 * t.sentences / t.words;
  return 0.0588 * letters - 0.296 * sentences - 15.8;
}

/// Dale & Chall 1948. Many tools add the constant only above 5 per cent of unfamiliar words; the
/// authors' own worked example adds it at 4.5 per cent, and so does this.
double dale_chall_1948(const Tally& t) {
  return 0.1579 * percent_of_words(t, t.unfamiliar_words) + 0.0496 * words_per_sentence(t) + 3.6365;
}

/// Chall & Dale 1995: a cloze score, high is easy.
double dale_chall_1995(const Tally& t) {
  return 64 - 0.95 * percent_of_words(t, t.unfamiliar_words) - 0.69 * words_per_sentence(t);
}

/// Spache, revised 1974: an unfamiliar word counts once.
double spache(const Tally& t) {
  return 0.121 * words_per_sentence(t) + 0.082 * percent_of_words(t, t.unfamiliar_forms) + 0.659;
}

/// O'Hayre 1966. A text of any length is one sample: both sides of the division grow with it.
double linsear_write(const Tally& t) {
  const double easy = t.words - t.polysyllables;
  const double provisional = (easy + 3.0 * t.polysyllables) / t.sentences;
  return provisional > 20 ? provisional / 2 : (provisional - 2) / 2;
}

/// Björnsson 1968.
double lix(const Tally& t) { return words_per_sentence(t) + percent_of_words(t, t.long_words); }

/// Anderson 1983.
double rix(const Tally& t) { return ratio(t.long_words, t.sentences); }

/// Caylor, Sticht, Fox & Ford 1973: words of one syllable among 150.
double forcast(const Tally& t) {
  return 20 - kForcastWords * ratio(t.one_syllable_words, t.words) / 10;
}

struct Formula {
  std::string_view id;
  std::string_view name;
  double (*value)(const Tally&);
  std::span<const Input> inputs;
  Grading grading;
  std::span<const Band> bands;
  std::uint32_t least_words;
  std::uint32_t least_sentences;
  bool english_only;
};

constexpr Formula kFormulas[] = {
    {"fleschReadingEase", "Flesch Reading Ease", flesch_reading_ease, kFleschInputs, Grading::Bands,
     kFleschBands, kSampleWords, 1, true},
    {"fleschKincaid", "Flesch-Kincaid Grade", flesch_kincaid, kFleschInputs, Grading::Value,
     kNoBands, kSampleWords, 1, true},
    {"gunningFog", "Gunning Fog", gunning_fog, kFogInputs, Grading::Value, kNoBands, kSampleWords,
     1, true},
    {"smog", "SMOG", smog, kSmogInputs, Grading::Value, kNoBands, kSampleWords, kSmogSentences,
     true},
    {"ari", "Automated Readability Index", automated_readability, kAriInputs, Grading::Value,
     kNoBands, kSampleWords, 1, true},
    {"colemanLiau", "Coleman-Liau", coleman_liau, kColemanInputs, Grading::Value, kNoBands,
     kSampleWords, 1, true},
    {"daleChall1948", "Dale-Chall (1948)", dale_chall_1948, kDaleInputs, Grading::Bands,
     kDaleChallBands, kSampleWords, 1, true},
    {"daleChall1995", "New Dale-Chall (1995)", dale_chall_1995, kDaleInputs, Grading::None,
     kNoBands, kSampleWords, 1, true},
    {"spache", "Spache (1974)", spache, kSpacheInputs, Grading::Value, kNoBands, kSampleWords, 1,
     true},
    {"linsearWrite", "Linsear Write", linsear_write, kLinsearInputs, Grading::Value, kNoBands,
     kSampleWords, 1, true},
    {"lix", "LIX", lix, kLixInputs, Grading::None, kLixBands, kSampleWords, 1, false},
    {"rix", "RIX", rix, kRixInputs, Grading::Bands, kRixBands, kSampleWords, 1, false},
    {"forcast", "FORCAST", forcast, kForcastInputs, Grading::Value, kNoBands, kForcastWords, 1,
     true},
};

/// Where words are not set apart by spaces, "long word" means nothing.
bool has_spaces(std::string_view language) {
  for (const std::string_view code : {"zh", "ja", "th", "lo", "km", "my", "bo"}) {
    if (language == code) return false;
  }
  return true;
}

std::string_view reason_against(const Formula& formula, const Tally& tally,
                                std::string_view language) {
  if (tally.words == 0 || tally.sentences == 0) return kNoSentences;
  if (formula.english_only ? language != "en" : !has_spaces(language)) return kLanguage;
  if (tally.words < formula.least_words || tally.sentences < formula.least_sentences) {
    return kTooShort;
  }
  return {};
}

const Band* band_of(double value, std::span<const Band> bands) {
  for (const Band& band : bands) {
    if (value >= band.from) return &band;
  }
  return nullptr;
}

Score score(const Formula& formula, const Tally& tally, std::string_view language) {
  Score result;
  result.id = std::string(formula.id);
  result.name = std::string(formula.name);
  for (const Input& input : formula.inputs) {
    result.inputs.push_back({std::string(input.name), static_cast<double>(tally.*input.count)});
  }
  result.why = std::string(reason_against(formula, tally, language));
  if (!result.why.empty()) return result;
  const double value = formula.value(tally);
  result.value = value;
  const Band* band = band_of(value, formula.bands);
  if (band != nullptr) result.band = std::string(band->name);
  if (formula.grading == Grading::Value) result.grade = value;
  if (formula.grading == Grading::Bands) result.grade = band->grade;
  return result;
}

}  // namespace

std::vector<Score> score_all(const Tally& tally, std::string_view language) {
  std::vector<Score> scores;
  for (const Formula& formula : kFormulas) scores.push_back(score(formula, tally, language));
  return scores;
}

std::optional<double> median_grade(const std::vector<Score>& scores) {
  std::vector<double> grades;
  for (const Score& score : scores) {
    if (score.grade && score.id != "spache" && score.id != "rix") grades.push_back(*score.grade);
  }
  if (grades.empty()) return std::nullopt;
  std::sort(grades.begin(), grades.end());
  const std::size_t middle = grades.size() / 2;
  return grades.size() % 2 == 1 ? grades[middle] : (grades[middle - 1] + grades[middle]) / 2;
}

double flesch_kincaid_grade(double words_per_sentence, double syllables_per_word) {
  return 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59;
}

}  // namespace lens::readability

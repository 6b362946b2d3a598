// The verdict is that of a small model (verdict.h). A sentence's grade is Flesch-Kincaid's with its
// syllables pulled towards the average, because few words say little about the words.
#include "readability/readability.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "readability/counts.h"
#include "readability/formulas.h"
#include "readability/verdict.h"

namespace lens::readability {
namespace {

/// A sentence counts as if this many words of average length stood with it.
constexpr double kPriorWords = 8;
/// Syllables a word in English prose.
constexpr double kPriorSyllables = 1.5;
/// The scale of grades ends here: beyond a doctorate the number says nothing.
constexpr double kHighestGrade = 22;

/// Last grade of US middle school, of high school, of college: harder sentences are one level up.
constexpr double kMediumGrade = 9;
constexpr double kHardGrade = 13;
constexpr double kVeryHardGrade = 17;

/// For other languages a sentence's LIX, by the bands of the index.
constexpr double kMediumLix = 40;
constexpr double kHardLix = 50;
constexpr double kVeryHardLix = 60;
/// A share of long words means nothing in fewer words.
constexpr std::uint32_t kLixWords = 10;

/// The verdict's bands, each from its first grade on: US schools and colleges.
struct GradeBand {
  double from;
  std::string_view name;
};
constexpr GradeBand kGradeBands[] = {
    {16, "graduate"},  {14, "college"},     {12, "collegeEntry"},
    {9, "highSchool"}, {6, "middleSchool"}, {-1e9, "elementary"},
};

Level level_of(double value, double medium, double hard, double very_hard) {
  if (value >= very_hard) return Level::VeryHard;
  if (value >= hard) return Level::Hard;
  return value >= medium ? Level::Medium : Level::Easy;
}

double sentence_grade(const SentenceResult& sentence) {
  const double syllables =
      (sentence.syllables + kPriorWords * kPriorSyllables) / (sentence.words + kPriorWords);
  return std::clamp(flesch_kincaid_grade(sentence.words, syllables), 0.0, kHighestGrade);
}

double sentence_lix(const segment::Sentence& sentence, const segment::Segments& segments) {
  Tally tally;
  tally.words = sentence.word_count();
  for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i) {
    tally.long_words += segments.words[i].characters > 6 ? 1 : 0;
  }
  return tally.words + 100.0 * tally.long_words / tally.words;
}

SentenceResult grade_sentence(const segment::Sentence& sentence, const Article& article,
                              const segment::Segments& segments, bool is_english) {
  SentenceResult result;
  result.span = sentence.span;
  result.block = sentence.block;
  result.words = sentence.word_count();
  for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i) {
    result.syllables += segments.words[i].syllables;
  }
  if (result.words == 0 || !is_prose(article.blocks[sentence.block].kind)) return result;
  if (is_english) {
    result.grade = sentence_grade(result);
    result.level = level_of(*result.grade, kMediumGrade, kHardGrade, kVeryHardGrade);
  } else if (result.words >= kLixWords) {
    result.level = level_of(sentence_lix(sentence, segments), kMediumLix, kHardLix, kVeryHardLix);
  }
  return result;
}

/// The verdict of the model where the pack has one, else of the formulas: their median grade, and
/// Flesch's ease. It needs what Flesch Reading Ease needs.
void judge(Readability& readability, const Tally& tally, const LanguagePack& pack) {
  const Score& flesch = readability.scores.front();
  readability.why = flesch.why;
  if (!flesch.value) return;
  if (const std::optional<Verdict> verdict = predict(tally, pack)) {
    readability.grade = verdict->grade;
    readability.ease = verdict->ease;
  } else {
    readability.grade =
        std::clamp(median_grade(readability.scores).value_or(0), 0.0, kHighestGrade);
    readability.ease = std::clamp(*flesch.value, 0.0, 100.0);
  }
  for (const GradeBand& band : kGradeBands) {
    if (*readability.grade < band.from) continue;
    readability.band = std::string(band.name);
    break;
  }
}

}  // namespace

Assessment assess(const Article& article, const segment::Segments& segments,
                  const LanguagePack& pack) {
  Assessment assessment;
  assessment.counts = count_all(article, segments);
  // A pack that the caller brought says which language it is; without one, detection does.
  const std::string& language = pack.code() == "und" ? article.metadata.language.code : pack.code();
  Prose prose = count_prose(article, segments, pack);
  assessment.sentences.reserve(segments.sentences.size());
  for (const segment::Sentence& sentence : segments.sentences) {
    assessment.sentences.push_back(grade_sentence(sentence, article, segments, language == "en"));
  }
  // The English formulas need the word lists: a pack without them cannot give their counts.
  const bool lacks_lists = language == "en" && pack.list("familiar_words").empty();
  assessment.readability.scores = score_all(prose.tally, lacks_lists ? "und" : language);
  assessment.readability.difficult_words = std::move(prose.difficult_words);
  judge(assessment.readability, prose.tally, pack);
  return assessment;
}

}  // namespace lens::readability

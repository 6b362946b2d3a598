#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/notice.h>
#include <lens/options.h>
#include <lens/span.h>

namespace lens {

/// What came in.
struct Source {
  /// How the input was read: Text, Html or Markdown.
  Format format = Format::Text;
  /// WHATWG name of the encoding, lower case ("utf-8").
  std::string encoding;
  std::uint64_t bytes = 0;
  std::optional<std::string> url;
};

/// A range of time in seconds.
struct ReadingSeconds {
  std::uint32_t fast = 0;
  std::uint32_t slow = 0;
};

/// Counts over the whole article; `segment/words.h` says what a word is.
struct Counts {
  /// Letters and digits.
  std::uint32_t characters = 0;
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  /// Blocks that are prose: paragraphs, quotes and list items.
  std::uint32_t paragraphs = 0;
  std::uint32_t syllables = 0;
  ReadingSeconds reading_seconds;
};

/// How hard one sentence is.
enum class Level : std::uint8_t { Easy, Medium, Hard, VeryHard };

/// One sentence and how hard it reads.
struct SentenceResult {
  Span span;
  /// Position in `Article::blocks`.
  std::uint32_t block = 0;
  std::uint32_t words = 0;
  std::uint32_t syllables = 0;
  /// US school grade; nothing where it would mean nothing (no word, other language).
  std::optional<double> grade;
  Level level = Level::Easy;
};

/// A named count that went into a score.
struct ScoreInput {
  std::string name;
  double value = 0;
};

/// One readability formula and what it was made of.
struct Score {
  /// Stable identifier ("fleschReadingEase").
  std::string id;
  /// Name for people ("Flesch Reading Ease").
  std::string name;
  /// On the formula's own scale; nothing when `why` says so.
  std::optional<double> value;
  /// The same as a US school grade, where the formula's source defines one.
  std::optional<double> grade;
  /// The formula's own name for the value's range ("difficult"); empty when it has none.
  std::string band;
  /// Why there is no value: "tooShort", "language" or "noSentences"; empty when there is one.
  std::string why;
  std::vector<ScoreInput> inputs;
};

/// How hard the whole article reads.
struct Readability {
  /// Our verdict as a US school grade.
  std::optional<double> grade;
  /// Our verdict from 0 (hard) to 100 (easy).
  std::optional<double> ease;
  /// "elementary", "middleSchool", "highSchool", "collegeEntry", "college", "graduate"; or empty.
  std::string band;
  /// Why there is no verdict; empty when there is one. The words of `Score::why`.
  std::string why;
  std::vector<Score> scores;
  /// Words that make the text hard, in text order.
  std::vector<Span> difficult_words;
};

/// What an entity is. The names in JSON are the same words in lower case.
enum class EntityType : std::uint8_t {
  Person,
  Organization,
  Place,
  Nationality,
  Event,
  Work,
  Date,
  Time,
  Money,
  Percent,
  Quantity,
  Url,
  Email
};

/// One real thing that the text names, and every place where it does.
struct Entity {
  /// Position in `Analysis::entities`, which is ordered by first mention.
  std::uint32_t id = 0;
  EntityType type = EntityType::Person;
  /// The most complete form in the text.
  std::string name;
  /// 0 to 1; the shares of all entities of the text add up to 1.
  double salience = 0;
  /// In text order; no mention overlaps another mention of any entity.
  std::vector<Span> mentions;
};

/// A word or phrase that tells what the text is about.
struct Keyword {
  std::string term;
  /// 0 to 1, the best keyword of the text has 1.
  double score = 0;
  std::uint32_t count = 0;
};

/// One sentence of the summary.
struct SummarySentence {
  /// Position in `Analysis::sentences`.
  std::uint32_t sentence = 0;
  /// What to show of it: the sentence or a part of it.
  Span span;
  /// 0 to 1, the best sentence of the text has 1.
  double score = 0;
};

/// Everything that is known about one input. Offsets are UTF-8 bytes of `article.text`.
struct Analysis {
  Source source;
  Article article;
  Counts counts;
  std::vector<SentenceResult> sentences;
  Readability readability;
  std::vector<Entity> entities;
  /// Best first.
  std::vector<Keyword> keywords;
  /// In text order.
  std::vector<SummarySentence> summary;
  /// Every sentence that a summary may take, best first: what `summarize` chooses from. Not in the
  /// JSON.
  std::vector<SummarySentence> ranking;
  Notices notices;
};

/// The name of a type as in JSON ("organization"); a view of static memory.
std::string_view to_string(EntityType type);
/// The name of a level as in JSON ("veryHard"); a view of static memory.
std::string_view to_string(Level level);

}  // namespace lens

#include "readability/readability.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "language/pack.h"
#include "unicode/text.h"

namespace lens::readability {
namespace {

Article article_of(const std::vector<std::string>& paragraphs, std::string language = "en") {
  Article article;
  article.metadata.language.code = std::move(language);
  for (const std::string& text : paragraphs) {
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.span.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += text;
    block.span.end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(block);
  }
  return article;
}

Assessment assess_article(const Article& article) {
  const LanguagePack& pack = language::pack_for(article.metadata.language.code);
  return assess(article, segment::segment(article, pack), pack);
}

std::string repeated(const std::string& sentence, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += (i == 0 ? "" : " ") + sentence;
  return text;
}

const std::string kEasy = "The dog ran to the old red barn and sat down.";
const std::string kHard =
    "The interdepartmental committee subsequently recommended comprehensive restructuring of "
    "administrative responsibilities, notwithstanding considerable institutional opposition.";

TEST_CASE("an easy text is graded below a hard one, and ease runs the other way") {
  const Readability easy = assess_article(article_of({repeated(kEasy, 40)})).readability;
  const Readability hard = assess_article(article_of({repeated(kHard, 40)})).readability;
  REQUIRE(easy.grade.has_value());
  REQUIRE(hard.grade.has_value());
  CHECK(*easy.grade <= 4);
  CHECK(*hard.grade > 16);
  CHECK(easy.band == "elementary");
  CHECK(hard.band == "graduate");
  CHECK(*easy.ease > 85);
  CHECK(*hard.ease == 0);
  CHECK(easy.difficult_words.empty());
  CHECK(hard.difficult_words.size() >= 40 * 8);
}

TEST_CASE("a verdict that does not hold is absent and says why") {
  const struct {
    const char* language;
    std::string text;
    const char* why;
  } kRows[] = {
      {"en", kEasy, "tooShort"},
      {"en", "", "noSentences"},
      {"en", "…!?", "noSentences"},
      {"de", repeated("Der Hund lief zum alten Haus und legte sich hin.", 40), "language"},
      {"und", repeated(kEasy, 40), "language"},
  };
  for (const auto& row : kRows) {
    const Assessment assessment = assess_article(article_of({row.text}, row.language));
    CAPTURE(row.text);
    CHECK(assessment.readability.why == row.why);
    CHECK_FALSE(assessment.readability.grade.has_value());
    CHECK_FALSE(assessment.readability.ease.has_value());
    CHECK(assessment.readability.band.empty());
  }
}

TEST_CASE("an English pack without word lists gives no score that needs them") {
  const Article article = article_of({repeated(kEasy, 40)});
  const auto pack = LanguagePack::parse("@language en\n@list stop_words\nthe\n");
  REQUIRE(pack.ok());
  const Readability readability =
      assess(article, segment::segment(article, pack.value()), pack.value()).readability;
  CHECK(readability.why == "language");
  for (const Score& score : readability.scores) {
    CAPTURE(score.id);
    CHECK(score.value.has_value() == (score.id == "lix" || score.id == "rix"));
  }
}

TEST_CASE("each sentence has a grade and a level, and other languages a level alone") {
  const Assessment english = assess_article(article_of({kEasy, kHard}));
  REQUIRE(english.sentences.size() == 2);
  CHECK(english.sentences[0].level == Level::Easy);
  CHECK(english.sentences[1].level == Level::VeryHard);
  REQUIRE(english.sentences[1].grade.has_value());
  CHECK(*english.sentences[1].grade > *english.sentences[0].grade);
  CHECK(english.sentences[0].words == 11);
  CHECK(english.sentences[0].syllables == 11);
  CHECK(english.sentences[1].block == 1);

  const Assessment german = assess_article(article_of(
      {"Die Bundesregierung beschloss gestern umfangreiche Verwaltungsvereinfachungen zugunsten "
       "mittelständischer Unternehmen verschiedener Wirtschaftszweige."},
      "de"));
  REQUIRE(german.sentences.size() == 1);
  CHECK_FALSE(german.sentences[0].grade.has_value());
  CHECK(german.sentences[0].level == Level::VeryHard);
}

TEST_CASE("one long word does not make a short sentence hard") {
  const Assessment assessment = assess_article(article_of({"Responsibility matters."}));
  REQUIRE(assessment.sentences.size() == 1);
  CHECK(assessment.sentences[0].level == Level::Easy);
}

TEST_CASE("paragraph breaks, trailing blanks and the Unicode form change no score") {
  const std::string text = repeated("The naïve café owner didn’t agree. " + kEasy, 20);
  std::string decomposed;  // "naïve café" with combining marks
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "ï") == 0) {
      decomposed += "i\u0308";
      ++at;
    } else if (text.compare(at, 2, "é") == 0) {
      decomposed += "e\u0301";
      ++at;
    } else {
      decomposed += text[at];
    }
  }
  const std::string first = text.substr(0, text.find(kEasy));
  const auto expected = assess_article(article_of({text}));
  for (const Article& article :
       {article_of({text + "   "}), article_of({decomposed}),
        article_of({unicode::trim(first).data() == nullptr ? "" : std::string(unicode::trim(first)),
                    text.substr(first.size())})}) {
    const auto got = assess_article(article);
    REQUIRE(got.readability.scores.size() == expected.readability.scores.size());
    CHECK(got.readability.grade == expected.readability.grade);
    CHECK(got.counts.words == expected.counts.words);
    for (std::size_t i = 0; i < got.readability.scores.size(); ++i) {
      CAPTURE(got.readability.scores[i].id);
      CHECK(got.readability.scores[i].value == expected.readability.scores[i].value);
    }
  }
}

}  // namespace
}  // namespace lens::readability

#include "readability/counts.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::readability {
namespace {

Article article_of(std::initializer_list<std::pair<BlockKind, const char*>> blocks) {
  Article article;
  article.metadata.language.code = "en";
  for (const auto& [kind, text] : blocks) {
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.id = static_cast<std::uint32_t>(article.blocks.size());
    block.kind = kind;
    block.span.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += text;
    block.span.end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(block);
  }
  return article;
}

Prose prose_of(const Article& article) {
  return count_prose(article, segment::segment(article, english()), english());
}

TEST_CASE("prose is counted as the formulas want it") {
  const Article article =
      article_of({{BlockKind::Paragraph,
                   "The cat sat. In 1948 the responsibility was created by Napoleon's advances!"}});
  const Tally tally = prose_of(article).tally;
  CHECK(tally.words == 12);
  CHECK(tally.sentences == 2);
  CHECK(tally.syllables == 24);
  CHECK(tally.letters == 57);
  CHECK(tally.characters == 61);
  CHECK(tally.one_syllable_words == 8);
  CHECK(tally.polysyllables == 4);  // responsibility, created, Napoleon's, advances
  CHECK(tally.complex_words == 1);  // responsibility
  CHECK(tally.long_words == 4);
  CHECK(tally.unfamiliar_words == 3);
}

TEST_CASE("headings, captions, code and tables are counted but are no prose") {
  const Article article = article_of({{BlockKind::Heading, "A heading here"},
                                      {BlockKind::Paragraph, "One two three."},
                                      {BlockKind::Quote, "Four five."},
                                      {BlockKind::ListItem, "Six."},
                                      {BlockKind::Code, "x = y"},
                                      {BlockKind::Table, "a\tb\nc\td"},
                                      {BlockKind::Caption, "A caption."}});
  const segment::Segments segments = segment::segment(article, english());
  const Counts counts = count_all(article, segments);
  CHECK(counts.paragraphs == 3);
  CHECK(counts.words == 17);
  CHECK(counts.sentences == segments.sentences.size());
  const Tally tally = count_prose(article, segments, english()).tally;
  CHECK(tally.words == 6);
  CHECK(tally.sentences == 3);
}

TEST_CASE("a name is not unfamiliar, not at a sentence's begin either when it is told elsewhere") {
  CHECK(
      prose_of(article_of({{BlockKind::Paragraph, "We like Zanzibar."}})).tally.unfamiliar_words ==
      0);
  CHECK(prose_of(article_of({{BlockKind::Paragraph, "Zanzibar is big. I like Zanzibar."}}))
            .tally.unfamiliar_words == 0);
  CHECK(prose_of(article_of({{BlockKind::Paragraph, "Diphtheria is bad. It is diphtheria."}}))
            .tally.unfamiliar_words == 2);
  CHECK(prose_of(article_of({{BlockKind::Paragraph, "He said, \"Diphtheria is bad.\""}}))
            .tally.unfamiliar_words == 1);
}

TEST_CASE("an unfamiliar form counts once for Spache") {
  const Tally tally =
      prose_of(article_of({{BlockKind::Paragraph, "The toxoid, a toxoid, no Toxoid."}})).tally;
  CHECK(tally.unfamiliar_forms == 1);
  CHECK(tally.unfamiliar_words == 2);
}

TEST_CASE("difficult words are long, unfamiliar, and neither names nor initialisms") {
  const Article article = article_of(
      {{BlockKind::Paragraph,
        "The legislation of Alexandria and the BBC is beautiful, generally. Bureaucracy grows."}});
  std::string words;
  for (const Span span : prose_of(article).difficult_words) {
    words += std::string(span.of(article.text)) + " ";
  }
  CHECK(words == "legislation Bureaucracy ");
}

TEST_CASE("reading takes the published time, in the language's own speed") {
  CHECK(reading_seconds(0, "en").slow == 0);
  CHECK(reading_seconds(9870, "en").fast == 536);   // 9870 / 1105 minutes
  CHECK(reading_seconds(9870, "en").slow == 681);   // 9870 / 869 minutes
  CHECK(reading_seconds(9870, "tlh").slow == 681);  // no figures: as English
  CHECK(reading_seconds(2550, "zh").fast == 539);   // 2550 / 284 minutes
}

}  // namespace
}  // namespace lens::readability

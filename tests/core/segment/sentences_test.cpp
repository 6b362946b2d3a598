// Sentences of our own for the rules that Pragmatic Segmenter's "golden rules" (MIT) name, and for
// more.
#include "segment/sentences.h"

#include <string>

#include <doctest/doctest.h>

#include "language/pack.h"

namespace lens::segment {
namespace {

/// The sentences of a text of one block, with "|" between them.
std::string split(std::string_view text, std::string_view language = "en",
                  BlockKind kind = BlockKind::Paragraph) {
  Article article;
  article.text = std::string(text);
  Block block;
  block.kind = kind;
  block.span = {0, static_cast<std::uint32_t>(text.size())};
  article.blocks.push_back(block);
  std::string joined;
  for (const Sentence& sentence : find_sentences(article, language::pack_for(language))) {
    joined += (joined.empty() ? "" : "|") + std::string(sentence.span.of(article.text));
  }
  return joined;
}

/// A row is its expected sentences; the text is the row with spaces instead of bars.
template <std::size_t n>
void check_rows(const char* const (&rows)[n], std::string_view language = "en") {
  for (const char* row : rows) {
    std::string text = row;
    for (char& c : text) c = c == '|' ? ' ' : c;
    CHECK(split(text, language) == std::string(row));
  }
}

TEST_CASE("a full stop, a question mark and an exclamation mark end a sentence") {
  check_rows({
      "The boat left.|Nobody waved.",
      "Where is it?|I cannot see it.",
      "Stop!|The bridge is gone.",
      "What!?|You sold it?!|Yes.",
      "Help!!|Who is there??|Me.",
  });
}

TEST_CASE("an abbreviation does not end a sentence where the sentence goes on") {
  check_rows({
      "We met Mr. Okafor and Dr. Lin.|They were late.",
      "Gen. Custer met Sen. Hart and Lt.-Col. Fox on Mt. Hood.",
      "See p. 12 and fig. 3 of vol. 2.|Then see No. 7.",
      "The fee is in SEC. 1262 of the act.",
      "It opened on Sept. 3 and shut in Dec. 1999.",
      "They sued Brown Bros. Inc. and Acme Corp. last year.",
      "He plays, e.g. Bach, i.e. the easy parts, vs. Liszt.",
      "Fruit, nuts etc. are sold here.",
      "That is Sam Hill Jr.'s hat.",
      "The church is on 5th st. near the lamp.",
      "St. Mark's Square was empty.",
  });
}

TEST_CASE("an abbreviation ends a sentence where another one begins") {
  check_rows({
      "They work at Acme Inc.|The firm is old.",
      "We asked Ann and co.|They should know.",
      "She sells pens, ink, etc.|Prices vary.",
      "Was it a yes or a no.|He said no.|Then he left.",
      "He lives on Oak Ave.|It is quiet there.",
  });
}

TEST_CASE("initials and letters with stops belong to names unless a sentence begins") {
  check_rows({
      "The novel by J. K. Rowling and George R. R. Martin sold.",
      "Harry S. Truman was there.",
      "He lives in the U.S. now.",
      "She works for the U.S. Treasury in Ohio.",
      "It was made in the U.S.|The next one was not.",
      "We moved to the U.K.|How about you?",
      "It was you and I.|Did Albert I. Jones call?",
  });
}

TEST_CASE("times of day end a sentence unless it has just begun or a zone follows") {
  check_rows({
      "At 5 a.m. Mr. Lee woke up.|He went to bed at 6 p.m.|Mrs. Lee did not.",
      "The train leaves at 9 a.m. Eastern time.",
      "Doors open at 7 p.m. Friday.",
  });
}

TEST_CASE("decimals, addresses and names with dots hold together") {
  check_rows({
      "It costs $100.00.|It is cheap.",
      "Write to Ann.Lee@mail.example.|I did.",
      "Go to https://www.a.50.example/b_c.html.|Read it.",
      "He uses node.js and version 2.1.3 of it.",
      "It lies at N°. 1026.253.553.|Nobody found it.",
  });
}

TEST_CASE("quotations and brackets keep what belongs to them") {
  check_rows({
      "\"This is fine.\" she said.",
      "'This is fine.' she said.",
      "\"This is fine.\"|She held the book out.",
      "\"Where to?\" Mary asked.|\"Home!\" he cried.",
      "She teaches (She was once a smith.) at the school.",
      "(It was the cat.)|\"I like it,\" he said.",
      "\"Lowe [...] spoke of stairs [...]\" (Fox 55).",
      "'I do it for you.' \"",
      "She works at Yahoo! in the legal team.",
  });
}

TEST_CASE("an ellipsis ends a sentence when it stands at a word and a capital follows") {
  check_rows({
      "I never meant it....|She left.",
      "I was ... well, I mean...see . . . what I said . . . I did not.",
      "That was the end of it . . . .|Another day came.",
      "It grew weak in compounds.|. . . The habit stayed. . . .",
      "He paused…|Then he spoke.",
      "He paused… then spoke.",
  });
}

TEST_CASE("items of a list in one line are sentences") {
  check_rows({
      "1. The first thing|2. The second thing",
      "1. The first thing.|2. The second thing.|3. The last.",
      "1.) The first thing|2.) The second thing",
      "1) One thing.|2) Another thing.",
      "a. The first b thing|b. The second thing|c. The third thing",
      "(i) Hello there.|(ii) Hello again.|(iii) Bye.",
      "• 9. The ninth thing|• 10. The tenth thing",
      "⁃9. The ninth thing|⁃10. The tenth thing",
      "9. The ninth thing|• 10. The tenth thing",
      "1. There were 4.|There were never more.",
  });
}

TEST_CASE("a sentence may begin with digits, a sum of money or a small letter") {
  check_rows({
      "It was a bad attack.|12 people died.",
      "Sales fell.|$5 million was lost.",
      "Sales rose in 1999.|20 shops opened.",
      "Phones sell.|iPhone owners buy cases.",
      "It is item 4. 2 of them are left.",
  });
}

TEST_CASE("a lost space does not join sentences") {
  CHECK(split("Hello world.Today is Tuesday.Mr. Lee paid 1,000.That is a lot.") ==
        "Hello world.|Today is Tuesday.|Mr. Lee paid 1,000.|That is a lot.");
}

TEST_CASE("a line break ends a sentence unless the sentence clearly goes on") {
  CHECK(split("This is a line\ncut off in the middle.") ==
        "This is a line\ncut off in the middle.");
  CHECK(split("features\ncontact manager\nevents, tasks") ==
        "features|contact manager|events, tasks");
  CHECK(split("Two roads met there,\nAnd I took one.") == "Two roads met there,\nAnd I took one.");
  CHECK(split("One line.\nAnother line.") == "One line.|Another line.");
}

TEST_CASE("each line of code and of a table is a sentence") {
  CHECK(split("a. B\nc. D", "en", BlockKind::Code) == "a. B|c. D");
  CHECK(split("One. Two\tthree\n\nx", "en", BlockKind::Table) == "One. Two\tthree|x");
}

TEST_CASE("no sentence reaches over a block's end") {
  Article article;
  article.text = "No stop here\n\nand here neither";
  article.blocks.resize(2);
  article.blocks[0].span = {0, 12};
  article.blocks[1].span = {14, 30};
  const auto sentences = find_sentences(article, english());
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].span == Span{0, 12});
  CHECK(sentences[1].span == Span{14, 30});
  CHECK(sentences[1].block == 1);
}

TEST_CASE("other languages have their own abbreviations and ordinals") {
  check_rows(
      {"Das gilt z. B. für Dr. Braun.|Er kam am 3. Oktober.", "Er war 65 Jahre alt.|Er ging."},
      "de");
  check_rows({"La Sra. Ruiz vive aquí.|¿Dónde está?|¡Aquí!"}, "es");
  check_rows({"Πού είναι;|Είναι εδώ."}, "el");
  CHECK(split("雨が降った。風も吹いた。", "ja") == "雨が降った。|風も吹いた。");
  CHECK(split("यह घर है। वह पेड़ है।", "hi") == "यह घर है।|वह पेड़ है।");
}

}  // namespace
}  // namespace lens::segment

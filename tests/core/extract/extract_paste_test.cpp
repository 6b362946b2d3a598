#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extract.h"

using lens::Article;
using lens::Notices;
using lens::RemovalReason;

namespace {

Article extract(std::string_view text, const lens::Options& options = {}) {
  Notices notices;
  return lens::extract::extract_paste(text, {}, options, notices);
}

bool was_removed(const Article& article, std::string_view text, RemovalReason reason) {
  return std::any_of(article.removed.begin(), article.removed.end(), [&](const auto& block) {
    return block.text == text && block.reason == reason;
  });
}

/// A copied page with what real ones have around the article. Our own writing.
constexpr std::string_view kPage = R"(Follow us on social

20210607-harbour_wall_1433311286_rc2-scaled

Can a harbour wall save the town of Ellerby from the sea?

The council voted this week to spend a third of its budget on stone.

Analysis | Coast

The wall at Ellerby was built by men who had never seen the sea go over it. That was in 1911, and since then the water has risen by the width of a hand.

On July 24, the council voted to raise the wall by a metre and a half. Councillor Mary Oduya, who has lived behind it for sixty years, said that she would rather have had it done when she was a girl and the stone was cheap.

There has been a good deal of argument about the money. The town has nine thousand people and one bus, and the wall will cost as much as the bus would in four hundred years.

Used by fishermen as a landing place and by children as a slide, the old steps will have to go. Nobody is happy about that, least of all the children, who were not asked.

What is the town to do if the sea comes over the new wall as well? The engineers say that it will not, and then they say that it may, and the difference between the two answers is about forty years.

The best that can be said of the plan is that it buys time. The worst is that it buys nothing else, and that the people who pay for it will not be the ones who need it.

Councillor Mary Oduya poses in front of the harbour wall at Ellerby, June 7, 2021. REUTERS/Ann Example
Analysis | Coast
Why the ferry to Norsund never leaves on time
A ferry | A ferry waiting at the quay… | Flickr

Why the ferry to Norsund never leaves on time

Transport

The captain has a theory, and it has to do with the tide.

keep readingShow less
Bread prices: 'I blame the mice'

A baker attends the annual meeting of bakers in Norsund, July 6, 2022. REUTERS/Ben Example

Bread prices: 'I blame the mice'

Markets

Such was the case with the oldest baker of the town, who was asked on Monday why a loaf costs more than it did last year, and who answered with a long story about a mouse.

keep readingShow less

Harbour Crisis

Latest

Newsletter

Subscribe now to our weekly round-up and don't miss a tide with your favorite contributors and reporters.)";

}  // namespace

TEST_CASE("an article is taken out of the page that was copied with it") {
  const Article article = extract(kPage);
  CHECK(article.metadata.title == "Can a harbour wall save the town of Ellerby from the sea?");
  CHECK(article.metadata.dek ==
        "The council voted this week to spend a third of its budget on stone.");
  CHECK(article.metadata.kicker == "Analysis | Coast");
  CHECK_FALSE(article.metadata.published);
  CHECK(article.blocks.size() == 6);
  CHECK(article.text.starts_with("The wall at Ellerby"));
  CHECK(article.text.ends_with("not be the ones who need it."));
  CHECK(was_removed(article, "Follow us on social", RemovalReason::SocialPrompt));
  CHECK(
      was_removed(article, "20210607-harbour_wall_1433311286_rc2-scaled", RemovalReason::FileName));
  CHECK(was_removed(article, "Why the ferry to Norsund never leaves on time",
                    RemovalReason::Related));
  CHECK(was_removed(article, "Newsletter", RemovalReason::Newsletter));
}

TEST_CASE("a teaser goes from its headline to the prompt that ends it") {
  const std::string page(kPage);
  const std::string joke =
      "There is a joke in the harbour that the average captain is sixty years old and has been so "
      "for a decade.";
  const Article article =
      extract(page.substr(0, page.find("Why the ferry")) +
              "The tugboat captains nobody trains any more\n\nTransport\n\n" + joke +
              "\n\nkeep reading Show less\n\nNewsletter\n\nSubscribe now to our round-up.");
  CHECK(was_removed(article, joke, RemovalReason::Related));
  CHECK(article.blocks.size() == 6);
}

TEST_CASE("nothing is cut from a text that is all article") {
  const std::vector<std::string> texts = {
      "The cat sat on the mat. It was a warm day. Nobody came.",
      "First thought of the day.\n\nSecond thought, a little longer than the first.\n\nThird.",
      "ANNA: Where were you last night?\nBEN: At home, as I told you.\nANNA: You did not tell me.",
      "What we bought:\n\n- bread and butter\n- two pounds of apples\n- a new lamp",
      "O wall, thou art of stone,\nand I am not of stone,\nand so we stand alone,\n\nwhile over us "
      "the "
      "gulls,\nwho know of neither, cry,\nand have the sky.",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Article article = extract(text);
    CHECK(article.removed.empty());
    CHECK_FALSE(article.metadata.title);
    CHECK_FALSE(article.blocks.empty());
  }
}

TEST_CASE("a verse keeps its line breaks and a stanza is one block") {
  const Article article = extract(
      "O wall, thou art of stone,\nand I am not of stone,\nand so we stand alone,\n\nwhile over us "
      "the gulls,\nwho know of neither, cry,\nand have the sky.");
  REQUIRE(article.blocks.size() == 2);
  CHECK(article.blocks[0].span.of(article.text) ==
        "O wall, thou art of stone,\nand I am not of stone,\nand so we stand alone,");
}

TEST_CASE("the short line over an essay is its title") {
  const Article article = extract(
      "On Walls\n\nA wall is a promise made in stone, and like most promises it is made by people "
      "who will not be there to keep it.\n\nI have known three walls in my life, and each of them "
      "was taller in the telling.");
  CHECK(article.metadata.title == "On Walls");
  CHECK(article.blocks.size() == 2);
  CHECK(article.removed.empty());
}

TEST_CASE("byline and date become metadata") {
  const Article article = extract(
      "Town Buys Stone for Higher Wall\n\nBy Jane Doe and Max Roe, Staff Writers\n\nPublished July "
      "28, 2023 at 2:05 p.m.\nUpdated July 29, 2023\n\nThe town bought stone on Friday, and a good "
      "deal of it, from a quarry that had been closed for years.\n\nThe price was not made known, "
      "but it is thought to have been high.");
  CHECK(article.metadata.title == "Town Buys Stone for Higher Wall");
  CHECK(article.metadata.byline == "Jane Doe, Max Roe");
  CHECK(article.metadata.published == "2023-07-28T14:05");
  CHECK(article.metadata.modified == "2023-07-29");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("prompts and teasers go from other languages' texts too") {
  const Article german = extract(
      "Die Mauer von Ellerby\n\nVon Anna Schmidt\n\n28. Juli 2023\n\nDie Mauer wurde von Männern "
      "gebaut, die nie gesehen hatten, wie das Meer über sie hinweggeht.\n\nLesen Sie auch: Warum "
      "die Fähre nie pünktlich ist\n\nAm Freitag hat der Rat beschlossen, die Mauer zu "
      "erhöhen.\n\nNewsletter abonnieren");
  CHECK(german.metadata.title == "Die Mauer von Ellerby");
  CHECK(german.metadata.byline == "Anna Schmidt");
  CHECK(german.metadata.published == "2023-07-28");
  CHECK(german.blocks.size() == 2);
  CHECK(was_removed(german, "Newsletter abonnieren", RemovalReason::Newsletter));
  CHECK(was_removed(german, "Lesen Sie auch: Warum die Fähre nie pünktlich ist",
                    RemovalReason::Related));

  const Article chinese = extract(
      "海堤能否拯救小镇\n\n记者 王明\n2023年7月28日\n\n这座海堤是由从未见过海水漫过它的人们建造的。"
      "那是1911年的事了，从那以后，海平面上升了一掌之宽。\n\n相关阅读\n分享到");
  CHECK(chinese.metadata.title == "海堤能否拯救小镇");
  CHECK(chinese.metadata.byline == "王明");
  CHECK(chinese.metadata.published == "2023-07-28");
  CHECK(chinese.blocks.size() == 1);
  CHECK(chinese.removed.size() == 2);
}

TEST_CASE("a mail keeps its paragraphs, items and quotations") {
  const Article article = extract(
      "Hi Ben,\n\nthank you for the plans of the wall. I have looked at them with some care,\nand "
      "I "
      "think that we can begin in the spring, if the quarry sends us the\nstone by then.\n\n- the "
      "steps on the east side should stay, because the children use\n  them every day\n- the top "
      "should be a hand broader\n\n> Do we need the steps at all? They cost more than the rest, "
      "and\n"
      "> nobody has asked for them.\n\nI do not agree.");
  REQUIRE(article.blocks.size() == 6);
  CHECK(article.removed.empty());
  CHECK(article.blocks[1].span.of(article.text).ends_with("sends us the stone by then."));
  CHECK(article.blocks[2].kind == lens::BlockKind::ListItem);
  CHECK(article.blocks[2].span.of(article.text).ends_with("use them every day"));
  CHECK(article.blocks[4].kind == lens::BlockKind::Quote);
}

TEST_CASE("ids of removed blocks do not depend on what is kept") {
  const Article plain = extract(kPage);
  lens::Options options;
  options.keep = {plain.removed.front().id};
  const Article kept = extract(kPage, options);
  CHECK(kept.blocks.size() == plain.blocks.size() + 1);
  CHECK(kept.removed.front().id == plain.removed[1].id);
  CHECK(kept.metadata.title == plain.metadata.title);
}

TEST_CASE("any text gives an article, and one without prose says so") {
  for (const char* text : {"x", "Home\nSearch\nLogin", "Menu", "\n\n  a b \n", "?"}) {
    CAPTURE(text);
    Notices notices;
    CHECK_FALSE(lens::extract::extract_paste(text, {}, {}, notices).blocks.empty());
  }
  Notices notices;
  lens::extract::extract_paste("Home\nSearch\nLogin", {}, {}, notices);
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].code == lens::notice_code::kNoArticleFound);
  CHECK(extract("").blocks.empty());
  CHECK(extract(" \n \n").blocks.empty());
}

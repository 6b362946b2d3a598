#pragma once

#include <lens/analysis.h>

/// A small analysis with one of everything, made by hand, so that the tests of this floor need no
/// stage below.
inline lens::Analysis sample_analysis() {
  lens::Analysis a;
  a.source = {lens::Format::Html, "utf-8", 120, std::nullopt};
  a.article.metadata.title = "A title";
  a.article.metadata.language = {"en", 0.98765};
  a.article.text = "Caf\u00e9 \U0001F600 opens. Ann Lee came.\n\nSoon";
  lens::Block paragraph;
  paragraph.span = {0, 31};
  paragraph.links.push_back({{18, 25}, "https://example.org/ann"});
  paragraph.emphasis.push_back({{0, 5}, lens::EmphasisKind::Strong});
  lens::Block heading;
  heading.id = 1;
  heading.kind = lens::BlockKind::Heading;
  heading.level = 2;
  heading.span = {33, 37};
  a.article.blocks = {paragraph, heading};
  a.article.removed.push_back({4, "Follow us", lens::RemovalReason::SocialPrompt, "terms", 1, {}});
  a.counts = {21, 5, 2, 1, 7, {1, 2}};
  a.sentences.push_back({{0, 17}, 0, 2, 4, 3.14159, lens::Level::Easy});
  a.sentences.push_back({{18, 31}, 0, 3, 3, std::nullopt, lens::Level::VeryHard});
  a.readability.why = "tooShort";
  a.readability.scores.push_back(
      {"fleschReadingEase", "Flesch Reading Ease", 38.25, 13, "difficult", "", {{"words", 5}}});
  a.readability.difficult_words = {{0, 5}};
  a.entities.push_back({0, lens::EntityType::Person, "Ann Lee", 1, {{18, 25}}});
  a.keywords.push_back({"caf\u00e9", 1, 1});
  a.summary.push_back({0, {0, 17}, 1});
  a.notices.push_back({"languageUnsure", "Not sure.", std::nullopt});
  a.notices.push_back({"invalidBytes", "One byte.", lens::Span{6, 10}});
  return a;
}

#include "segment/segment.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::segment {
namespace {

Article article_of(std::string text) {
  Article article;
  article.text = std::move(text);
  Block block;
  block.span = {0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back(block);
  return article;
}

TEST_CASE("every word is in exactly one sentence, in order, inside its span") {
  const Article article = article_of(
      "In the U.S. it rains.It does not here! See a.b@c.example. \"No,\" he said… \n1.) One 2.) "
      "Two");
  const Segments segments = segment(article, english());
  std::uint32_t next = 0;
  for (const Sentence& sentence : segments.sentences) {
    CHECK(sentence.first_word == next);
    for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i) {
      CHECK(sentence.span.contains(segments.words[i].span));
      CHECK(segments.words[i].syllables >= 1);
    }
    next = sentence.end_word;
  }
  CHECK(next == segments.words.size());
  CHECK(segments.words.size() == 18);
}

TEST_CASE("an article without text has no segments") {
  const Segments segments = segment(Article(), english());
  CHECK(segments.sentences.empty());
  CHECK(segments.words.empty());
}

TEST_CASE("hostile texts take linear time and keep their words") {
  std::string stops;
  std::string markers;
  std::string quotes;
  for (int i = 0; i < 100000; ++i) {
    stops += ".A";
    markers += std::to_string(i) + ". ";
    quotes += "\").";
  }
  for (const std::string& text : {stops, markers, quotes, std::string(300000, '('),
                                  std::string(300000, '.'), "1. " + std::string(300000, 'x')}) {
    const Segments segments = segment(article_of(text), english());
    const std::size_t in_sentences =
        segments.sentences.empty() ? 0 : segments.sentences.back().end_word;
    CHECK(in_sentences == segments.words.size());
  }
}

}  // namespace
}  // namespace lens::segment

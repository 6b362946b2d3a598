// Prints what the summarizer measures, for the trainers of its weights: for each line {"text",
// "title"?} of standard input one line {"sentences": [[shown text, measures], ...], "phrases":
// [[shown text, measures], ...], "traits": [...]}; before them a line with the names. Measuring
// here, in the code that ships, and fitting there keeps the two from drifting apart.
#include <iostream>

#include <nlohmann/json.hpp>

#include <lens/language_pack.h>

#include "segment/segment.h"
#include "summary/keyword_measures.h"
#include "summary/sentence_features.h"
#include "summary/trim.h"

namespace {

using namespace lens;
using nlohmann::json;

Article article_of(std::string text, const json& line) {
  Article article;
  if (line.contains("title")) article.metadata.title = line["title"].get<std::string>();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    Block block;
    block.id = static_cast<std::uint32_t>(article.blocks.size());
    block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    article.blocks.push_back(block);
    begin = end + 2;
  }
  article.text = std::move(text);
  return article;
}

json sentences_of(const Article& article, const segment::Segments& segments,
                  const summary::Terms& terms) {
  json list = json::array();
  for (const auto& m : summary::measure_sentences(article, segments, terms, english())) {
    const auto& sentence = segments.sentences[m.sentence];
    const Span span = summary::trimmed(article.text, segments, sentence, english());
    list.push_back({span.of(article.text), m.values});
  }
  return list;
}

json phrases_of(const Article& article, const segment::Segments& segments,
                const summary::Terms& terms, const std::vector<summary::Phrase>& phrases) {
  json list = json::array();
  for (const auto& phrase : phrases) {
    const auto& words = segments.words;
    const Span span{words[phrase.first_word].span.begin,
                    words[phrase.first_word + phrase.word_count - 1].span.end};
    list.push_back(
        {span.of(article.text), summary::measure_phrase(phrase, article, segments, terms, true)});
  }
  return list;
}

}  // namespace

int main() {
  std::cout << json{{"sentences", summary::kMeasureNames},
                    {"phrases", summary::kKeywordMeasureNames},
                    {"traits", summary::kTextTraitNames}}
            << "\n";
  for (std::string line; std::getline(std::cin, line);) {
    const json document = json::parse(line);
    const Article article = article_of(document["text"].get<std::string>(), document);
    const auto segments = segment::segment(article, english());
    const auto terms = summary::find_terms(article, segments, english());
    const auto phrases = summary::find_phrases(article, segments, terms);
    std::cout << json{{"sentences", sentences_of(article, segments, terms)},
                      {"phrases", phrases_of(article, segments, terms, phrases)},
                      {"traits", summary::measure_text(phrases, segments)}}
              << "\n";
  }
}

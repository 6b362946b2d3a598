// Prints, for each text on standard input, what the verdict is made of: a header, then one line a
// text, tab-separated: the features, the median grade of the formulas, Flesch Reading Ease. Texts
// are apart by the byte 0x1E. Read by train_ease.py, so that training sees what the library sees.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "readability/formulas.h"
#include "readability/verdict.h"
#include "segment/segment.h"

namespace {

lens::Article article_of(std::string text) {
  lens::Article article;
  article.text = std::move(text);
  article.metadata.language.code = "en";
  for (std::size_t begin = 0; begin < article.text.size();) {
    const std::size_t end = std::min(article.text.find("\n\n", begin), article.text.size());
    lens::Block block;
    block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    article.blocks.push_back(block);
    begin = end + 2;
  }
  return article;
}

void print_text(std::string text) {
  const lens::Article article = article_of(std::move(text));
  const lens::segment::Segments segments = lens::segment::segment(article, lens::english());
  const lens::readability::Tally tally =
      lens::readability::count_prose(article, segments, lens::english()).tally;
  for (const auto& feature : lens::readability::verdict_features()) {
    std::printf("%.9f\t", feature.value(tally));
  }
  const std::vector<lens::Score> scores = lens::readability::score_all(tally, "en");
  std::printf("%.9f\t%.9f\n", lens::readability::median_grade(scores).value_or(0),
              scores.front().value.value_or(0));
}

}  // namespace

int main() {
  const std::string input((std::istreambuf_iterator<char>(std::cin)), {});
  for (const auto& feature : lens::readability::verdict_features()) {
    std::printf("%s\t", std::string(feature.name).c_str());
  }
  std::printf("medianGrade\tflesch\n");
  for (std::size_t begin = 0; begin < input.size();) {
    const std::size_t end = std::min(input.find('\x1e', begin), input.size());
    print_text(input.substr(begin, end - begin));
    begin = end + 1;
  }
}

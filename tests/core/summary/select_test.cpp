#include <doctest/doctest.h>

#include "summary/summary.h"

using namespace lens;
using namespace lens::summary;

namespace {

const std::string kText =
    "The old mill burned on Monday night. Rain fell. The old mill burned on Monday. "
    "Nobody lives there now.";
// Best first: sentences 2, 0, 3, 1.
const std::vector<SummarySentence> kRanking = {
    {2, {47, 78}, 1}, {0, {0, 36}, 0.9}, {3, {79, 102}, 0.5}, {1, {37, 47}, 0.1}};

std::vector<std::uint32_t> selected(const SummaryOptions& options) {
  std::vector<std::uint32_t> sentences;
  for (const SummarySentence& s : select(kRanking, kText, 4, options)) {
    sentences.push_back(s.sentence);
  }
  return sentences;
}

}  // namespace

TEST_CASE("a summary is in text order, and what was said already is passed over") {
  CHECK(selected({1, 0}) == std::vector<std::uint32_t>{2});
  CHECK(selected({2, 0}) == std::vector<std::uint32_t>{2, 3});
  CHECK(selected({3, 0}) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(selected({100, 0}) == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("the length is a number or a share of all sentences") {
  CHECK(selected({0, 0}).empty());
  CHECK(selected({3, 0.5}).size() == 2);
  CHECK(selected({3, 0.01}).size() == 1);
  CHECK(selected({0, 1}).size() == 3);
}

#include <ctime>
#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "extract/extract.h"
#include "html/parser.h"

using namespace lens;

namespace {

std::string repeated(const std::string& piece, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

/// Processor seconds for a page, the better of two runs.
double seconds_for(const std::string& page) {
  double best = 1e9;
  for (int run = 0; run < 2; ++run) {
    Notices notices;
    const std::clock_t begin = std::clock();
    const Article article = extract::extract_page(html::parse(page, notices), {}, {}, notices);
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    for (const Block& block : article.blocks) CHECK(block.span.end <= article.text.size());
  }
  return best;
}

}  // namespace

TEST_CASE("time grows as the page does, whatever the page is made of") {
  struct Row {
    const char* name;
    std::function<std::string(int)> page;
  };
  const Row rows[] = {
      {"nested", [](int n) { return repeated("<div class='a comment'>", n) + "text"; }},
      {"nested tables", [](int n) { return repeated("<table><tr><td>a", n); }},
      {"nested articles", [](int n) { return repeated("<article><p>One two three four.", n); }},
      {"headings", [](int n) { return repeated("<h2>Head</h2>", n); }},
      {"nested headings", [](int n) { return repeated("<h1><p>Head", n); }},
      {"paragraphs", [](int n) { return repeated("<p>By noon the market was full.</p>", n); }},
      {"same bodies",
       [](int n) {
         return repeated("<div class=article-body><p>By noon the market was full of it.</div>", n);
       }},
      {"links", [](int n) { return repeated("<a href='../a?b#c'>a</a> ", n); }},
      {"bold", [](int n) { return repeated("<b>a<i>b", n); }},
      {"breaks", [](int n) { return "<p>" + repeated("a<br>", n); }},
      {"bylines", [](int n) { return repeated("<p class=byline>By Ann Lee</p>", n); }},
      {"h1", [](int n) { return repeated("<h1>Tide over the harbour</h1>", n); }},
      {"times", [](int n) { return repeated("<time>1 May 2020</time>", n); }},
      {"meta", [](int n) { return repeated("<meta name=author content='Ann Lee'>", n); }},
      {"JSON-LD",
       [](int n) {
         return "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[" +
                repeated("{\"@id\":\"x\"},", n) + "]}</script><p>a";
       }},
      {"classes", [](int n) { return "<p class='" + repeated("post-content ", n) + "'>a</p>"; }},
  };
  constexpr int kCount = 5000;
  // Four times the page may take six times the time, and what no clock measures well passes.
  constexpr double kMaxGrowth = 6;
  constexpr double kTooShort = 0.05;
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const double small = seconds_for(row.page(kCount));
    const double large = seconds_for(row.page(4 * kCount));
    CAPTURE(small);
    CAPTURE(large);
    CHECK((large < kTooShort || large < kMaxGrowth * small));
  }
}

TEST_CASE("one endless word and one endless line are read") {
  CHECK(seconds_for("<p>" + std::string(5 << 20, 'a')) < 5);
  CHECK(seconds_for("<pre>" + repeated("a b ", 1 << 20) + "</pre>") < 5);
}

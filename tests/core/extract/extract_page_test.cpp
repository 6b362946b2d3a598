#include <string>

#include <doctest/doctest.h>

#include "dump_article.h"
#include "extract/extract.h"
#include "html/parser.h"

using namespace lens;

namespace {

// Sentences long enough to be prose, of our own writing.
const std::string kOne =
    "The harbour lay quiet in the early light, and the boats had not yet left for the day.";
const std::string kTwo =
    "By noon the market was full of people, who argued about the price of fish and of bread.";
const std::string kThree =
    "In the evening the wind turned, and the old keeper of the tower wrote it down in his book.";

Article read(const std::string& page, const Options& options = {}, Notices* notices = nullptr) {
  Notices ignored;
  Notices& all = notices != nullptr ? *notices : ignored;
  InputHints hints;
  hints.url = "https://daily.example/2023/07/28/harbour.html";
  return extract::extract_page(html::parse(page, all), hints, options, all);
}

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
std::string shown(const std::string& kind, const std::string& text) {
  return kind + "\"" + text + "\"";
}

}  // namespace

TEST_CASE("paragraphs are found however the page marks them") {
  const std::string body = shown("p", kOne) + " " + shown("p", kTwo) + " " + shown("p", kThree);
  const std::string pages[] = {
      p(kOne) + p(kTwo) + p(kThree),
      "<div>" + kOne + "</div><div>" + kTwo + "</div><div>" + kThree + "</div>",
      "<div>" + kOne + "<br><br>" + kTwo + "<br>\n<br/>" + kThree + "</div>",
      "<table><tr><td>" + p(kOne) + p(kTwo) + "</td><td>" + p(kThree) + "</td></tr></table>",
      "<article><section>" + p(kOne) + "</section><section>" + p(kTwo) + p(kThree) +
          "</section></article>",
      "<div class='comment sidebar'>" + p(kOne) + p(kTwo) + p(kThree) + "</div>",
      "<p>" + kOne + "<p>" + kTwo + "<p>" + kThree,
  };
  for (const std::string& page : pages) {
    CAPTURE(page);
    CHECK(test::dump(read("<body>" + page)) == body);
  }
}

TEST_CASE("kinds of blocks are kept") {
  struct Row {
    std::string html;
    std::string expected;
  };
  const Row rows[] = {
      {"<h2>Part one</h2>" + p(kTwo), shown("h2", "Part one") + " " + shown("p", kTwo)},
      {"<ul><li>Bread and fish.</li><li><p>Salt, too.</p></li></ul>" + p(kTwo),
       "li\"Bread and fish.\" li\"Salt, too.\" " + shown("p", kTwo)},
      {"<blockquote><p>" + kTwo + "</p></blockquote>", shown("quote", kTwo)},
      {"<pre><code>int a;\n  int b;\n</code></pre>" + p(kTwo),
       "code\"int a;\\n  int b;\" " + shown("p", kTwo)},
      {"<table><tr><th></th><th>Bread</th></tr><tr><td>Monday</td><td>3</td></tr></table>" +
           p(kTwo),
       "table\"\\tBread\\nMonday\\t3\" " + shown("p", kTwo)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(test::dump(read("<body><article>" + p(kOne) + row.html + "</article>")) ==
          shown("p", kOne) + " " + row.expected);
  }
}

TEST_CASE("links and emphasis are spans of their block") {
  const Article article = read("<body><p>" + kOne +
                               " See <a href='../map.html'>the map</a> of <b>all "
                               "<i>towers</i></b>.</p>" +
                               p(kTwo));
  REQUIRE(article.blocks.size() == 2);
  const Block& block = article.blocks[0];
  REQUIRE(block.links.size() == 1);
  CHECK(block.links[0].span.of(article.text) == "the map");
  CHECK(block.links[0].href == "https://daily.example/2023/07/map.html");
  REQUIRE(block.emphasis.size() == 2);
  CHECK(block.emphasis[0].span.of(article.text) == "towers");
  CHECK(block.emphasis[1].span.of(article.text) == "all towers");
  CHECK(block.emphasis[1].kind == EmphasisKind::Strong);
}

TEST_CASE("what is no article is removed with its reason") {
  struct Row {
    std::string html;
    std::string expected;
  };
  const Row rows[] = {
      {"<p style='display: none'>" + kThree + "</p>", "hidden!hidden"},
      {"<div hidden><p>" + kThree + "</p></div>", "hidden!hidden"},
      {"<button>Play</button>", "form!controls"},
      {"<div class='share-bar'>Pass it on</div>", "socialPrompt!named_parts"},
      {"<ul class=x><li><a href=/a>One story</a></li></ul>", "linkList!link_density"},
      {"<script>var a = 'b';</script><template><p>No</p></template>", ""},
      {p(kOne), "duplicate!duplicates"},
      {"<h2>Nothing below</h2>", "sectionLabel!empty_headings"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    const std::string kept = shown("p", kOne) + " " + shown("p", kTwo);
    CHECK(test::dump(read("<body><article>" + p(kOne) + p(kTwo) + row.html + "</article>")) ==
          (row.expected.empty() ? kept : kept + " " + row.expected));
  }
}

TEST_CASE("a removed block comes back by its id, and ids stay") {
  const std::string page =
      "<body><article>" + p(kOne) + "<button>Play</button>" + p(kTwo) + "</article>";
  const Article before = read(page);
  REQUIRE(before.removed.size() == 1);
  Options options;
  options.keep = {before.removed[0].id};
  const Article after = read(page, options);
  CHECK(test::dump(after) == shown("p", kOne) + " p\"Play\" " + shown("p", kTwo));
  CHECK(after.removed.empty());
}

TEST_CASE("a page without an article keeps its text and says so") {
  Notices notices;
  const Article article =
      read("<body><ul><li><a href=a>One</a><li><a href=b>Two</a></ul>", {}, &notices);
  CHECK(test::dump(article) == "li\"One\" li\"Two\"");
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].code == notice_code::kNoArticleFound);
}

TEST_CASE("a page without text gives an empty article") {
  for (const char* page : {"", "<html><body></body></html>", "<script>x</script>"}) {
    CHECK(read(page).blocks.empty());
  }
}

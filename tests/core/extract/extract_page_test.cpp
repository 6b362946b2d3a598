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
      {"<h2>Part one<a href='#one'>¶</a></h2>" + p(kTwo),
       shown("h2", "Part one") + " " + shown("p", kTwo)},
      {"<h2><a href='/harbour#one'><span>#</span></a> Part <a href='#c'>C#</a></h2>" + p(kTwo),
       shown("h2", "Part C#") + " " + shown("p", kTwo)},
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
      {"<div class=accordion><h3>What then?</h3><p style='display: none'>" + kThree + "</p></div>",
       "h3\"What then?\" " + shown("p", kThree)},
      {"<button aria-controls=more>More</button><div id=more hidden>" + kThree + "</div>",
       "form!controls " + shown("p", kThree)},
      {"<button>Play</button>", "form!controls"},
      {"<div class='share-bar'>Pass it on</div>", "socialPrompt!named_parts"},
      {"<ul class=x><li><a href=/a>One story</a></li></ul>", "linkList!link_density"},
      {"<script>var a = 'b';</script><template><p>No</p></template>", ""},
      {p(kOne), "duplicate!duplicates"},
      {p("4.8 out of 5 (212 ratings)"), "boilerplate!boilerplate_terms"},
      {p("4,5 von 5 Sternen bei 31 Bewertungen"), "boilerplate!boilerplate_terms"},
      {p("Copyright (c) 2003 Old Town Review. Best viewed at 800x600."),
       "footer!boilerplate_terms"},
      {p("Copyright is a promise, said the printer in 2003."),
       shown("p", "Copyright is a promise, said the printer in 2003.")},
      {p("4 out of 5"), shown("p", "4 out of 5")},
      {p("The town cast 212 votes of 300."), shown("p", "The town cast 212 votes of 300.")},
      {p("<a href='#r'>Jump to recipe</a> <button>Print</button>"), "navigation!boilerplate_terms"},
      {"<h2>Nothing below</h2>", "sectionLabel!empty_headings"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    const std::string kept = shown("p", kOne) + " " + shown("p", kTwo);
    CHECK(test::dump(read("<body><article>" + p(kOne) + p(kTwo) + row.html + "</article>")) ==
          (row.expected.empty() ? kept : kept + " " + row.expected));
  }
}

TEST_CASE("lines around the article are removed, wherever it begins and ends") {
  const std::string kHead = "<title>Old harbour - The Daily</title>";
  struct Row {
    std::string before;
    std::string after;
    std::string expected_before;
    std::string expected_after;
  };
  const Row rows[] = {
      {"<p>Weather today</p><h1>Old harbour</h1>", "", "outsideArticle!before_title ", ""},
      {"<h1>Old harbour</h1><p>By Ann Lee</p>", "", "byline!head_lines ", ""},
      {"<h1>Old harbour</h1><p>Friday, 28 July 2023</p>", "", "date!head_lines ", ""},
      {"<h1>Old harbour</h1><p class=byline>Ann Lee</p>", "<p>Ann Lee is a writer of ours.</p>",
       "byline!head_lines ", " byline!author_notes"},
      {"", "<figure><img src=a><figcaption>The old tower</figcaption></figure>", "",
       " caption!captions"},
      {"", "<div><img src=a></div><div>The old tower (AP Photo/Ann Lee)</div>", "",
       " caption!credits"},
      {"", "<p>https://daily.example/2023/07/28/harbour.html</p>", "", " navigation!own_address"},
      {"", "<p>You may also like</p>", "", " related!boilerplate_terms"},
      {"", "<h2>About the author</h2><p>She writes about harbours.</p>", "",
       " footer!closing_sections footer!closing_sections"},
      {"", "<p>Sign up for our newsletter</p>", "", " newsletter!boilerplate_terms"},
      {"", "<ul><li><h3><a href=a>Another story of the day</a></h3></li></ul>", "",
       " linkList!link_density"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.after);
    const std::string page = "<head>" + kHead + "</head><body><article>" + row.before + p(kOne) +
                             p(kTwo) + p(kThree) + row.after + "</article>";
    CHECK(test::dump(read(page)) == row.expected_before + shown("p", kOne) + " " +
                                        shown("p", kTwo) + " " + shown("p", kThree) +
                                        row.expected_after);
  }
}

TEST_CASE("the part of the page that holds the article is found among others") {
  const std::string body = p(kOne) + p(kTwo) + p(kThree);
  const std::string expected = shown("p", kOne) + " " + shown("p", kTwo) + " " + shown("p", kThree);
  const std::string kTeaser =
      "<div><h3><a href=x>Other</a></h3><p>The other story of the day is "
      "told in a few words here.</p></div>";
  const std::string pages[] = {
      "<div class=article-body>" + body + "</div><div class=right>" + kTeaser + kTeaser + "</div>",
      "<div class=article-body>" + p(kOne) +
          "</div><div class=ad-slot>Buy</div>"
          "<div class=article-body>" +
          p(kTwo) + p(kThree) + "</div>",
      "<main>" + body + "</main><div>" + kTeaser + "</div>",
      "<div id=comments>" + p("I was there too, and it was not like that at all, I say.") +
          "</div><div>" + body + "</div>",
  };
  for (const std::string& page : pages) {
    CAPTURE(page);
    const Article article = read("<body>" + page);
    std::string kept;
    for (const Block& block : article.blocks) {
      kept += (kept.empty() ? "p\"" : " p\"") + std::string(block.span.of(article.text)) + "\"";
    }
    CHECK(kept == expected);
  }
}

TEST_CASE("a page that only a script would show is read all the same") {
  std::string body;
  for (int i = 0; i < 30; ++i) body += p(kTwo + " That was day " + std::to_string(i) + ".");
  const std::string hidden = "<div hidden id=S0>" + body + "</div>";
  CHECK(read("<body><p>Loading</p>" + hidden).blocks.size() == 30);
  CHECK(read("<body>" + p(kOne) + p(kTwo) + p(kThree) + hidden).blocks.size() == 3);
}

TEST_CASE("text of other scripts is read like any other") {
  struct Row {
    std::string text;
    Direction direction;
  };
  const Row rows[] = {
      {"كان الميناء هادئا في الصباح الباكر، ولم تكن القوارب قد غادرت بعد لهذا اليوم.",
       Direction::RightToLeft},
      {"港は早朝の光の中で静かで、船はまだその日の漁に出ていなかった。市場は昼には人でいっぱいだっ"
       "た。",
       Direction::LeftToRight},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article =
        read("<body><ul><li><a href=a>x</a></ul><div>" + p(row.text) + "</div>");
    CHECK(article.text == row.text);
    CHECK(article.metadata.direction == row.direction);
  }
}

TEST_CASE("all visible blocks are kept on request, hidden ones are not") {
  Options options;
  options.keep_all = true;
  const Article article =
      read("<body><nav>Home</nav>" + p(kOne) + p(kTwo) + "<p hidden>No</p>", options);
  CHECK(test::dump(article) ==
        "p\"Home\" " + shown("p", kOne) + " " + shown("p", kTwo) + " hidden!hidden");
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

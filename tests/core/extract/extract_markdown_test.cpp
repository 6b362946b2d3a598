#include <string>

#include <doctest/doctest.h>

#include "dump_article.h"
#include "extract/extract.h"

using lens::Article;
using lens::extract::looks_like_markdown;

namespace {

Article extract(std::string_view text, const std::string& url = {}) {
  lens::Notices notices;
  lens::InputHints hints;
  hints.url = url;
  return lens::extract::extract_markdown(text, hints, {}, notices);
}

struct Row {
  std::string markdown;
  std::string blocks;
};

}  // namespace

TEST_CASE("Markdown's blocks become blocks") {
  for (const Row& row : {
           Row{"One\ntwo.\n\nThree.", R"(p"One two." p"Three.")"},
           {"Text.\n\n## Head ##\n\nMore.", R"(p"Text." h2"Head" p"More.")"},
           {"Text.\n\nHead\n----\nMore.", R"(p"Text." h2"Head" p"More.")"},
           {"Text.\n\n***\n\nMore.", R"(p"Text." p"More.")"},
           {"* one\n* two\n  goes on\n\n  * three", R"(li"one" li"two goes on" li"three")"},
           {"1. one\n2) two", R"(li"1. one" li"2) two")"},
           {"- [x] done\n- [ ] open", R"(li"done" li"open")"},
           {"It was in\n1984. No list.", R"(p"It was in 1984. No list.")"},
           {"> quoted\nlazily\n\nmine", R"(quote"quoted lazily" p"mine")"},
           {"```cpp\nint a;\n  b();\n```\nText.", R"(code"int a;\n  b();" p"Text.")"},
           {"Text.\n\n    int a;\n    b();\n", R"(p"Text." code"int a;\nb();")"},
           {"| a | b |\n|---|---|\n| c | *d* |", R"(table"a\tb\nc\td")"},
           {"<div>\nText <b>here</b>\n</div>\n<!-- no\nno -->\n\n<script>\nno\n</script>\nMore",
            R"(p"Text here" p"More")"},
           {"[a]: http://a.example/ \"t\"\n\nSee.", R"(p"See.")"},
       }) {
    CAPTURE(row.markdown);
    CHECK(lens::test::dump(extract(row.markdown)) == row.blocks);
  }
}

TEST_CASE("inline marks leave plain text") {
  for (const Row& row : {
           Row{"a *b* **c** ***d*** _e_ snake_case_name", R"(p"a b c d e snake_case_name")"},
           {"2 * 3 * 4", R"(p"2 * 3 * 4")"},
           {"`a *b*` and ``c ` d``", R"(p"a *b* and c ` d")"},
           {"\\*no\\* &amp; &#8212; &nope;", R"(p"*no* & — &nope;")"},
           {"[text](http://a.example \"t\") and [not] (b) at all",
            R"(p"text and [not] (b) at all")"},
           {"![alt](pic.jpg) words[^1] ~~gone~~", R"(p"words gone")"},
           {"<https://a.example/> <b>bold</b> a < b", R"(p"https://a.example/ bold a < b")"},
           {"line  \nbreak", R"(p"line\nbreak")"},
           {"**unclosed and *mixed**", R"(p"*unclosed and mixed")"},
       }) {
    CAPTURE(row.markdown);
    CHECK(lens::test::dump(extract(row.markdown)) == row.blocks);
  }
}

TEST_CASE("links and emphasis become spans of the text") {
  const Article article =
      extract("Read [the *long* report][r] and **shout**. [bad](javascript:x)\n\n[R]: /report",
              "http://a.example/x");
  REQUIRE(article.blocks.size() == 1);
  const lens::Block& block = article.blocks[0];
  REQUIRE(block.links.size() == 1);
  CHECK(block.links[0].span.of(article.text) == "the long report");
  CHECK(block.links[0].href == "http://a.example/report");
  REQUIRE(block.emphasis.size() == 2);
  CHECK(block.emphasis[0].span.of(article.text) == "long");
  CHECK(block.emphasis[0].kind == lens::EmphasisKind::Em);
  CHECK(block.emphasis[1].span.of(article.text) == "shout");
  CHECK(block.emphasis[1].kind == lens::EmphasisKind::Strong);
}

TEST_CASE("front matter, title and notes become metadata") {
  const Article yaml = extract(
      "---\ntitle: \"The Wall\"\nauthors:\n  - Ann Lee\n  - Ben Roe\ndate: 2023-07-28\n---\n# "
      "The "
      "Wall\n\nText.");
  CHECK(yaml.metadata.title == "The Wall");
  CHECK(yaml.metadata.byline == "Ann Lee, Ben Roe");
  CHECK(yaml.metadata.published == "2023-07-28");
  CHECK(lens::test::dump(yaml) == R"(p"Text.")");

  const Article plain =
      extract("# The Wall\n\n*By Ann Lee*\n\nJuly 28, 2023\n\nText.\n\n# More\n\nText.");
  CHECK(plain.metadata.title == "The Wall");
  CHECK(plain.metadata.byline == "Ann Lee");
  CHECK(plain.metadata.published == "2023-07-28");
  CHECK(lens::test::dump(plain) == R"(p"Text." h1"More" p"Text.")");
}

TEST_CASE("a document of nothing but a heading keeps it") {
  CHECK(lens::test::dump(extract("# Only this")) == R"(h1"Only this")");
  CHECK(extract("").blocks.empty());
}

TEST_CASE("Markdown is told from prose") {
  for (const char* text :
       {"# Head\n\nText with a [link](http://a.example).", "---\ntitle: x\n---\n", "# One\n\n# Two",
        "Text\n\n```\ncode\n```", "|a|b|\n|--|--|\n|c|d|"}) {
    CAPTURE(text);
    CHECK(looks_like_markdown(text));
  }
  for (const char* text : {"", "Plain text.", "#hashtag #other", "# 1 song of the year",
                           "- one\n- two", "-----\nA mail\n-----", "He said [sic] (twice)."}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_markdown(text));
  }
}

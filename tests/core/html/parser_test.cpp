#include "html/parser.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <lens/notice.h>

#include "base/limits.h"
#include "dump.h"
#include "inputs.h"
#include "promises.h"
#include "unicode/decode.h"

using namespace lens;
using html::NodeId;
using html::Tree;

namespace {

struct Row {
  std::string_view text, expected;
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Notices notices;
    CHECK(test::dump(html::parse(row.text, notices)) == row.expected);
    CHECK(notices.empty());
  }
}

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

void check_shape(const Tree& tree) { CHECK(test::broken_promise_of_tree(tree) == ""); }

}  // namespace

TEST_CASE("paragraphs, items and headings end each other") {
  check({
      {"<p>a<p>b", R"(p("a") p("b"))"},
      {"<p>a<div>b</div>c", R"(p("a") div("b") "c")"},
      {"<p>a<ul><li>b<li>c</ul>d", R"(p("a") ul(li("b") li("c")) "d")"},
      {"<ul><li>a<ul><li>b</ul>c<li>d</ul>", R"(ul(li("a" ul(li("b")) "c") li("d")))"},
      {"<ul><li><div>a<li>b</ul>", R"(ul(li(div("a")) li("b")))"},
      {"<dl><dt>a<dd>b<dt>c<dd><p>d</dl>", R"(dl(dt("a") dd("b") dt("c") dd(p("d"))))"},
      {"<h1>a<h2>b</h2>", R"(h1("a") h2("b"))"},
      {"<h1>a</h2>b", R"(h1("a") "b")"},
      {"<p><b>a<p>b", R"(p(b("a")) p("b"))"},
      {"<p>a<button><p>b</button>c", R"(p("a" button(p("b")) "c"))"},
      {"<p>a<hr>b", R"(p("a") hr "b")"},
      {"<select><option>a<option>b<optgroup><option>c</select>",
       R"(select(option("a") option("b") optgroup(option("c"))))"},
      {"<ruby>漢<rp>(<rt>kan<rp>)</ruby>", R"x(ruby("漢" rp("(") rt("kan") rp(")")))x"},
  });
}

TEST_CASE("tables know their parts") {
  check({
      {"<table><tr><td>a<td>b<tr><th>c</table>d", R"(table(tr(td("a") td("b")) tr(th("c"))) "d")"},
      {"<table> <thead> <tr> <th>a</th> </tr> <tbody><tr><td>b</table>",
       R"(table(thead(tr(th("a"))) tbody(tr(td("b")))))"},
      {"<table><td>a<caption>b</caption>", R"(table(tr(td("a")) caption("b")))"},
      {"<table><thead><th>a<tbody><td>b</table>",
       R"(table(thead(tr(th("a"))) tbody(tr(td("b")))))"},
      {"<table><tr><td><table><tr><td>a</table>b</table>",
       R"(table(tr(td(table(tr(td("a"))) "b"))))"},
      {"<table><tr><td><div>a</td><td>b</div></table>", R"(table(tr(td(div("a")) td("b"))))"},
      {"<table><tr><td><p>a</table>b", R"(table(tr(td(p("a")))) "b")"},
      {"<div><table><tr><td></div>a</table>b</div>c", R"(div(table(tr(td("a"))) "b") "c")"},
      {"<table><colgroup><col><col><tr><td>a", R"(table(colgroup(col col) tr(td("a"))))"},
      {"<table><table>a", R"(table table("a"))"},
      {"<p><tr><td>a", R"(p("a"))"},
      {"<b><table><tr><td>a</b>b</table>c", R"(b(table(tr(td("ab"))) "c"))"},
  });
}

TEST_CASE("a page has one html, head and body") {
  check({
      {"<!doctype html><html lang=en><head><title>a</title></head><body class=b>c</body></html>",
       R"(html[lang=en](head(title("a")) body[class=b]("c")))"},
      {"<html><head><meta name=a><body>b", R"(html(head(meta[name=a]) body("b")))"},
      {"<html><body>a</body></html>b<p>c", R"(html(body("ab" p("c"))))"},
      {"<html><body>a<body class=x>b<html lang=y>c", R"(html(body("abc")))"},
      {"<head><title>a</title>b", R"(head(title("a")) "b")"},
      {"<html><head><link><div>a</div><body>b", R"(html(head(link) div("a") body("b")))"},
      {"<html><head><noscript><img></noscript><meta></head><body>a",
       R"(html(head(noscript(img) meta) body("a")))"},
      {"<html>\n <head>\n </head>\n <body> a", R"(html(head body(" a")))"},
      {"<head></head><head>a", R"(head "a")"},
      {"<html>a <b>b</b> <i>c</i>", R"(html("a " b("b") " " i("c")))"},
  });
}

TEST_CASE("end tags without a start change nothing, but p and br") {
  check({
      {"a</div>b", R"("ab")"},
      {"<div>a</span>b</div>", R"(div("ab"))"},
      {"a</p>b", R"("a" p "b")"},
      {"a</br>b", R"("a" br "b")"},
      {"<div><span>a</div>b", R"(div(span("a")) "b")"},
      {"<span><div>a</span>b</div>", R"(span(div("ab")))"},
      {"<section><div>a</section>b", R"(section(div("a")) "b")"},
      {"<br>a</img>b", R"(br "ab")"},
      {"<unknown-tag>a</unknown-tag>b", R"(unknown-tag("a") "b")"},
  });
}

TEST_CASE("formatting may overlap with itself and with blocks") {
  check({
      {"<b>a<i>b</b>c</i>d", R"(b("a" i("b")) "cd")"},
      {"<b><p>a</b>b</p>c", R"(b(p("ab")) "c")"},
      {"<div><a href=x><div>a</a>b</div>c</div>d", R"(div(a[href=x](div("ab")) "c") "d")"},
      {"<a href=x>a<a href=y>b</a>c", R"(a[href=x]("a") a[href=y]("b") "c")"},
      {"<form><div>a</form>b</div>c", R"(form(div("ab")) "c")"},
      {"<form>a<form>b</form>c", R"(form("ab") "c")"},
  });
}

TEST_CASE("text is one node, with its references decoded") {
  check({
      {"a&amp;b &lt;c&gt; &eacute;&#x2014;&nbsp;", "\"a&b <c> é—\u00A0\""},
      {"a<!-- no -->b<?php no ?>c<![CDATA[no]]>", R"("abc")"},
      {"a < b <3 & c", R"("a < b <3 & c")"},
      {"&notit; &unknown; &#0;", "\"¬it; &unknown; \uFFFD\""},
      {"<pre>\n\n a\n</pre>", R"(pre("\n a\n"))"},
      {"<a title='x &amp; y' HREF=/z?a=1&b=2 checked>t</a>",
       R"(a[title=x & y href=/z?a=1&b=2 checked=]("t"))"},
      {"<p class=a class=b>", R"(p[class=a])"},
      {"é <b>漢字</b> 😀", R"("é " b("漢字") " 😀")"},
  });
}

TEST_CASE("raw text has no tags in it") {
  check({
      {"<script>if (a < b) '</div>' + '<p>'</script>c",
       R"(script("if (a < b) '</div>' + '<p>'") "c")"},
      {"<style>p > a {}</style><title>a <b> &amp; c</title>",
       R"(style("p > a {}") title("a <b> & c"))"},
      {"<textarea>\n<p>a</textarea>b", R"(textarea("<p>a") "b")"},
      {"<noscript><p>a</noscript>b", R"(noscript(p("a")) "b")"},
      {"<script src=x />a<p>b", R"(script[src=x]("a") p("b"))"},
      {"<iframe><p>a</iframe>b", R"(iframe("<p>a") "b")"},
      {"<template><p>a</template>b", R"(template(p("a")) "b")"},
      {"<script>a", R"(script("a"))"},
  });
}

TEST_CASE("svg and math keep to themselves") {
  check({
      {"<svg><path d=x /><g><circle/></g></svg>a", R"(svg(path[d=x] g(circle)) "a")"},
      {"<svg><path><g><p>a", R"(svg(path(g)) p("a"))"},
      {"<svg><foreignObject><p>a</foreignObject></svg>b", R"(svg(foreignobject(p("a"))) "b")"},
      {"<math><mi>x</mi><mo>=</mo></math>a", R"(math(mi("x") mo("=")) "a")"},
      {"<p>a<svg/>b", R"(p("a" svg "b"))"},
      {"<image src=a>", R"(img[src=a])"},
  });
}

TEST_CASE("odd ends of a text are no harm") {
  check({
      {"", ""},
      {" \n ", ""},
      {"<", R"("<")"},
      {"a<", R"("a<")"},
      {"</", R"("</")"},
      {"<p", ""},
      {"<p class", ""},
      {"<p class='a", ""},
      {"a<!--", R"("a")"},
      {"a&", R"("a&")"},
      {"a&am", R"("a&am")"},
      {"<!doctype", ""},
  });
}

TEST_CASE("attributes and text are found by name") {
  Notices notices;
  const Tree tree = html::parse("<p ID=a hidden>x<b>y</b><script>z</script></p>", notices);
  CHECK(tree.is_element(1, "p"));
  CHECK(tree.attribute(1, "id") == "a");
  CHECK(tree.attribute(1, "class").empty());
  CHECK(tree.has_attribute(1, "hidden"));
  CHECK_FALSE(tree.has_attribute(1, "class"));
  CHECK(tree.text_of(1) == "xyz");
  CHECK(tree.text_of(0) == "xyz");
  CHECK(tree.text_of(3) == "y");
}

TEST_CASE("a tree that is too deep is made flat there, once with a notice") {
  Notices notices;
  const Tree tree =
      html::parse(repeat("<div>", 1000) + "a" + repeat("</div>", 1000) + "b", notices);
  check_shape(tree);
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].code == notice_code::kDepthCapped);
  CHECK(tree.text_of(0) == "ab");
  const html::Node& last = tree[tree.size() - 1];
  CHECK(last.value == "b");
  CHECK(last.depth == 1);
  notices.clear();
  html::parse(repeat("<div>", limits::kMaxTreeDepth), notices);
  CHECK(notices.empty());
}

TEST_CASE("too many attributes are cut with a notice") {
  std::string tag = "<p";
  for (std::uint32_t i = 0; i <= limits::kMaxAttributes; ++i) tag += " a" + std::to_string(i);
  Notices notices;
  const Tree tree = html::parse(tag + ">x", notices);
  CHECK(tree[1].attribute_count == limits::kMaxAttributes);
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].code == notice_code::kAttributesCapped);
}

TEST_CASE("a doctype beyond the tokenizer's limits does not swallow the page") {
  Notices notices;
  const std::string page = "<!doctype html public \"" + std::string(11'000'000, 'x') + "\"><p>a";
  CHECK(html::parse(page, notices).text_of(0).find('a') != std::string::npos);
}

TEST_CASE("hostile pages take linear time and keep the tree's promises") {
  const std::string hostile[] = {
      repeat("<div>", 200'000),
      repeat("<div>", 200'000) + repeat("</div>", 200'000),
      repeat("<p>", 1'000'000),
      repeat("<b>", 500'000),
      repeat("<b><p>", 300'000),
      repeat("<a href=x>", 300'000),
      repeat("<a href=x><div>", 200'000),
      repeat("<table><tr><td>", 100'000),
      repeat("<table>", 300'000),
      repeat("<ul><li>", 200'000),
      repeat("<dl><dd>", 200'000),
      repeat("<select><option>", 100'000),
      repeat("<svg><g>", 200'000),
      repeat("<math><mi>", 100'000) + repeat("<p>", 100'000),
      repeat("<button>", 200'000),
      repeat("<form>", 200'000),
      repeat("<template>", 100'000) + repeat("</template>", 100'000),
      repeat("<b>", 100'000) + repeat("</a></i></div></p>", 100'000),
      repeat("<i><div>", 100'000) + repeat("</i>", 200'000),
      repeat("<table><tr><td><b>", 50'000) + repeat("</b></i></tr></li>", 100'000),
      "<p title='" + std::string(10'000'000, 'x') + "'>a",
      std::string(10'000'000, '<'),
      repeat("&amp;", 1'000'000),
      repeat("&", 2'000'000),
      repeat("<!--", 500'000),
      repeat("<p a=1 b=2 c>", 200'000),
      "<p" + repeat(" a", 1'000'000) + ">",
      repeat("</p>", 300'000),
      repeat("<script>", 200'000),
      repeat("a<br>", 500'000),
  };
  for (const std::string& page : hostile) {
    CAPTURE(page.substr(0, 30));
    Notices notices;
    const auto start = std::chrono::steady_clock::now();
    const Tree tree = html::parse(page, notices);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    // Measured below 0.3 s each; a quadratic step would take minutes.
    CHECK(seconds.count() < 5);
    CHECK(notices.size() <= 2);
    check_shape(tree);
  }
}

TEST_CASE("every way of nesting a few tags keeps the tree's promises") {
  const std::string_view tags[] = {"<p>",   "</p>",  "<b>",     "</b>",     "<div>",  "</div>",
                                   "<td>",  "</td>", "<table>", "</table>", "<li>",   "<ul>",
                                   "</ul>", "<svg>", "<a>",     "</form>",  "<form>", "x"};
  constexpr std::size_t kTagCount = std::size(tags);
  for (std::size_t number = 0; number < kTagCount * kTagCount * kTagCount; ++number) {
    std::string page = "<div><table><tr><td>";
    for (std::size_t rest = number, i = 0; i < 3; ++i, rest /= kTagCount) {
      page += tags[rest % kTagCount];
    }
    Notices notices;
    CAPTURE(page);
    check_shape(html::parse(page + "y</div>z", notices));
  }
}

TEST_CASE("golden pages and fuzz seeds keep the tree's promises") {
  const std::vector<test::Input> inputs = test::all_inputs();
  CHECK_FALSE(inputs.empty());
  for (const test::Input& input : inputs) {
    CAPTURE(input.name);
    Notices notices;
    check_shape(html::parse(unicode::decode(input.bytes, {}).text, notices));
  }
}

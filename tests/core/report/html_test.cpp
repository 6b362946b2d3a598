#include <doctest/doctest.h>

#include <lens/export.h>

#include "one_block.h"
#include "sample_analysis.h"

using namespace lens;

namespace {

std::string body_of(const Analysis& analysis) {
  const std::string html = to_html(analysis);
  const std::size_t begin = html.find('\n') + 1;
  return html.substr(begin, html.rfind("</article>") - begin);
}

}  // namespace

TEST_CASE("an article in HTML has its title, language, blocks, links and emphasis") {
  Analysis analysis = sample_analysis();
  analysis.article.metadata.published = "2024-05-06";
  CHECK(to_html(analysis) ==
        "<article lang=\"en\" dir=\"ltr\">\n"
        "<header>\n<h1>A title</h1>\n"
        "<p><time datetime=\"2024-05-06\">2024-05-06</time></p>\n</header>\n"
        "<p><strong>Caf\u00e9</strong> \U0001F600 opens. "
        "<a href=\"https://example.org/ann\">Ann Lee</a> came.</p>\n"
        "<h2>Soon</h2>\n</article>\n");
}

TEST_CASE("each kind of block has its elements, and its text stays text") {
  struct Row {
    BlockKind kind;
    std::string text, expected;
  };
  const Row rows[] = {
      {BlockKind::Paragraph, "<script>x</script>\n'&\"",
       "<p>&lt;script&gt;x&lt;/script&gt;<br>\n&#39;&amp;&quot;</p>\n"},
      {BlockKind::Heading, "<h1>", "<h3>&lt;h1&gt;</h3>\n"},
      {BlockKind::ListItem, "one", "<ul>\n<li>one</li>\n</ul>\n"},
      {BlockKind::Quote, "</blockquote>", "<blockquote><p>&lt;/blockquote&gt;</p></blockquote>\n"},
      {BlockKind::Code, "a\n</pre>", "<pre><code>a\n&lt;/pre&gt;</code></pre>\n"},
      {BlockKind::Table, "a\t<b>\n1\t2",
       "<table><tr><td>a</td><td>&lt;b&gt;</td></tr>\n<tr><td>1</td><td>2</td></tr></table>\n"},
      {BlockKind::Caption, "mill", "<p><small>mill</small></p>\n"},
  };
  for (const Row& row : rows) CHECK(body_of(one_block(row.kind, row.text)) == row.expected);
}

TEST_CASE("no attribute can be broken out of and no link can run") {
  Analysis analysis = one_block(BlockKind::Paragraph, "one two");
  analysis.article.metadata.language.code = "en\" onload=\"x";
  analysis.article.blocks[0].links = {{{0, 3}, "java\tscript:alert(1)"},
                                      {{4, 7}, "/\" onclick=\"x&amp"}};
  CHECK(to_html(analysis) ==
        "<article lang=\"en&quot; onload=&quot;x\" dir=\"ltr\">\n"
        "<p>one <a href=\"/%22%20onclick=%22x&amp;amp\">two</a></p>\n</article>\n");
}

TEST_CASE("elements are nested whatever the spans are") {
  Analysis analysis = one_block(BlockKind::Paragraph, "abcdef");
  analysis.article.blocks[0].links = {{{2, 4}, "/x"}, {{4, 5}, "/x"}};
  analysis.article.blocks[0].emphasis = {{{1, 3}, EmphasisKind::Em},
                                         {{0, 6}, EmphasisKind::Strong}};
  CHECK(body_of(analysis) ==
        "<p><strong>a<em>b</em></strong><a href=\"/x\"><strong><em>c</em>d</strong></a>"
        "<a href=\"/x\"><strong>e</strong></a><strong>f</strong></p>\n");
}

TEST_CASE("a right-to-left article says so, an unknown language is not named") {
  Analysis analysis;
  analysis.article.metadata.direction = Direction::RightToLeft;
  CHECK(to_html(analysis) == "<article dir=\"rtl\">\n</article>\n");
}

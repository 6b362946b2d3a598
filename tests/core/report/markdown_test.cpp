#include <doctest/doctest.h>

#include <lens/export.h>

#include "one_block.h"
#include "sample_analysis.h"

using namespace lens;

TEST_CASE("an article in Markdown has its title, blocks, links and emphasis") {
  CHECK(
      to_markdown(sample_analysis()) ==
      "# A title\n\n**Caf\u00e9** \U0001F600 opens. [Ann Lee](<https://example.org/ann>) came.\n\n"
      "## Soon\n");
}

TEST_CASE("text cannot become Markdown markup") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"# no heading", "\\# no heading\n"},
      {"- no item", "\\- no item\n"},
      {"+ no item", "\\+ no item\n"},
      {"12. no item", "12\\. no item\n"},
      {"1) no item", "1\\) no item\n"},
      {"12.5 percent", "12\\.5 percent\n"},
      {"> no quote", "\\> no quote\n"},
      {"*no* _emphasis_ ~~at~~ `all`", "\\*no\\* \\_emphasis\\_ \\~\\~at\\~\\~ \\`all\\`\n"},
      {"![no](image)", "!\\[no\\](image)\n"},
      {"[no]: link", "\\[no\\]: link\n"},
      {"<b>no</b> &amp; \\", "\\<b\\>no\\</b\\> \\&amp; \\\\\n"},
      {"no\n===", "no\\\n\\===\n"},
      {"no\n---", "no\\\n\\---\n"},
      {"a | b\n:-- | --:", "a \\| b\\\n\\:-- \\| --:\n"},
      {"a\n    no code", "a\\\nno code\n"},
      {"a\n\n# b", "a\\\n\\\n\\# b\n"},
  };
  for (const Row& row : rows) {
    CHECK(to_markdown(one_block(BlockKind::Paragraph, row.text)) == row.expected);
  }
}

TEST_CASE("each kind of block has its form") {
  struct Row {
    BlockKind kind;
    std::string text, expected;
  };
  const Row rows[] = {
      {BlockKind::Heading, "On\n# C#", "### On # C\\#\n"},
      {BlockKind::ListItem, "one\n- two", "- one\\\n  \\- two\n"},
      {BlockKind::Quote, "one\n# two", "> one\\\n> \\# two\n"},
      {BlockKind::Code, "a\n```\nb", "````\na\n```\nb\n````\n"},
      {BlockKind::Table, "a|\tb\n1\t2", "| a\\| | b |\n| --- | --- |\n| 1 | 2 |\n"},
      {BlockKind::Caption, "The *mill*", "*The \\*mill\\**\n"},
  };
  for (const Row& row : rows) CHECK(to_markdown(one_block(row.kind, row.text)) == row.expected);
}

TEST_CASE("links that could run lose their reference but keep their text") {
  Analysis analysis = one_block(BlockKind::Paragraph, "press here now");
  analysis.article.blocks[0].links = {{{6, 10}, "javascript:alert(1)"},
                                      {{11, 14}, "/a b>?x&copy;=1"}};
  CHECK(to_markdown(analysis) == "press here [now](</a%20b%3E?x&amp;copy;=1>)\n");
}

TEST_CASE("marks are nested whatever the spans are") {
  Analysis analysis = one_block(BlockKind::Paragraph, "one two three");
  analysis.article.blocks[0].links = {{{0, 7}, "/a"}, {{4, 13}, "/b"}};
  analysis.article.blocks[0].emphasis = {{{3, 8}, EmphasisKind::Em},
                                         {{8, 99}, EmphasisKind::Strong}};
  CHECK(to_markdown(analysis) == "[one *two*](</a>) **three**\n");
}

TEST_CASE("the items of a list follow each other without a blank line") {
  Analysis analysis = one_block(BlockKind::ListItem, "a\n\nb\n\nc");
  analysis.article.blocks.assign(3, analysis.article.blocks[0]);
  for (std::uint32_t i = 0; i < 3; ++i) analysis.article.blocks[i].span = {i * 3, i * 3 + 1};
  analysis.article.blocks[2].kind = BlockKind::Paragraph;
  CHECK(to_markdown(analysis) == "- a\n- b\n\nc\n");
}

TEST_CASE("an empty article is an empty document") { CHECK(to_markdown(Analysis{}).empty()); }

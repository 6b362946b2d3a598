#include "extract/blocks_from_text.h"

#include <string>

#include <doctest/doctest.h>

namespace {

/// Kinds and texts in one line: p"…" li"…" q"…" table"…"; line breaks as "/".
std::string dump(std::string_view text) {
  std::string out;
  for (const auto& block : lens::extract::blocks_from_text(text)) {
    if (!out.empty()) out += ' ';
    switch (block.kind) {
      case lens::BlockKind::ListItem:
        out += "li";
        break;
      case lens::BlockKind::Quote:
        out += "q";
        break;
      case lens::BlockKind::Table:
        out += "table";
        break;
      default:
        out += "p";
        break;
    }
    out += '"';
    for (const char c : block.text) out += c == '\n' ? '/' : c;
    out += '"';
  }
  return out;
}

struct Row {
  std::string text;
  std::string blocks;
};

}  // namespace

TEST_CASE("lines of pasted text become blocks") {
  for (const Row& row : {
           Row{"", ""},
           {" \n\t\n\u00A0\n", ""},
           {"One.\n\nTwo.", R"(p"One." p"Two.")"},
           {"One.\nTwo.\n", R"(p"One." p"Two.")"},
           {"Much   space\there", R"(p"Much space here")"},
           {"• one\n• two", R"(li"one" li"two")"},
           {"- one\n* two\n+ three", R"(li"one" li"two" li"three")"},
           {"1. one\n2. two", R"(li"1. one" li"2. two")"},
           {"1984. A good year.", R"(p"1984. A good year.")"},
           {"> quoted here\n> and here\nmine", R"(q"quoted here" q"and here" p"mine")"},
           {"a\tb\nc\td", "table\"a\tb/c\td\""},
       }) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.blocks);
  }
}

TEST_CASE("hard-wrapped prose is joined") {
  CHECK(
      dump("This is a mail that somebody wrote on a machine\nwhich breaks every line at about "
           "fifty letters, as\nit was done in the old days.\n\nAnd this is the next paragraph of "
           "it, which is\nshort.") ==
      R"(p"This is a mail that somebody wrote on a machine which breaks every line at about fifty )"
      R"(letters, as it was done in the old days." p"And this is the next paragraph of it, which )"
      R"(is short.")");
}

TEST_CASE("a word that was parted at the end of a line is whole again") {
  CHECK(
      dump("The printed page of the old news-\npaper was narrow, and so the well-\nknown words of "
           "it were parted of-\nten. A well-known fact, as we say.") ==
      R"(p"The printed page of the old newspaper was narrow, and so the well-known words of it )"
      R"(were parted often. A well-known fact, as we say.")");
}

TEST_CASE("paragraphs of wrapped text without blank lines end at short lines") {
  CHECK(
      dump("The first paragraph of this printed page goes on\nfor two lines, no more.\nThe second "
           "one begins where the first one had\nleft some room in its last line, and then goes on\n"
           "to its own end.") ==
      R"(p"The first paragraph of this printed page goes on for two lines, no more." )"
      R"(p"The second one begins where the first one had left some room in its last line, and )"
      R"(then goes on to its own end.")");
}

TEST_CASE("menus are not taken for wrapped prose or verse") {
  CHECK(dump("Home\nNews\nSport and weather\nContact") ==
        R"(p"Home" p"News" p"Sport and weather" p"Contact")");
}

TEST_CASE("where a block stood is remembered") {
  const auto blocks = lens::extract::blocks_from_text("One.\n\n\nTwo.");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[1].paste.first_line == 3);
  CHECK(blocks[1].paste.blank_lines_before == 2);
}

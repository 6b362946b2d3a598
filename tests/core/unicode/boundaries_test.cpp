#include "unicode/boundaries.h"

#include <chrono>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "ucd.h"
#include "unicode/text.h"

using namespace lens;
using namespace lens::unicode;

namespace {

/// "[it's]L [3.14]N": every piece but the plain spaces, with the first letter of its kind.
std::string dump_pieces(std::string_view text) {
  std::string dump;
  for (const Piece& piece : word_pieces(text)) {
    const std::string_view part = piece.span.of(text);
    if (part == " ") continue;
    if (!dump.empty()) dump += ' ';
    dump.append("[").append(part).append("]");
    if (piece.kind != PieceKind::None) dump += "?NLKI"[static_cast<int>(piece.kind)];
  }
  return dump;
}

std::string dump_sentences(std::string_view text) {
  std::string dump;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : sentence_ends(text)) {
    dump.append("[").append(text.substr(begin, end - begin)).append("]");
    begin = end;
  }
  return dump;
}

std::vector<std::uint32_t> word_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  for (const Piece& piece : word_pieces(text)) ends.push_back(piece.span.end);
  return ends;
}

double seconds_for(std::size_t (*measure)(std::string_view), const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  CHECK(measure(text) > 0);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("pieces between word boundaries say what they are") {
  struct Row {
    std::string_view text, expected;
  };
  const Row rows[] = {
      {"", ""},
      {"Hello, world!", "[Hello]L [,] [world]L [!]"},
      {"it's it’s", "[it's]L [it’s]L"},
      {"3.14 1,000 42nd", "[3.14]N [1,000]N [42nd]L"},
      {"state-of-the-art", "[state]L [-] [of]L [-] [the]L [-] [art]L"},
      {"U.S.", "[U.S]L [.]"},
      {"naïve cafe\u0301", "[naïve]L [cafe\u0301]L"},
      {"한국어 글", "[한국어]L [글]L"},
      {"漢字", "[漢]I [字]I"},
      {"ひらがなとカタカナ。", "[ひらがなとカタカナ]K [。]"},
      {"日本語を話す", "[日]I [本]I [語]I [を]K [話]I [す]K"},
      {"👩‍👩‍👧 ok", "[👩‍👩‍👧] [ok]L"},
      {"a\n\nb", "[a]L [\n] [\n] [b]L"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump_pieces(row.text) == row.expected);
  }
}

TEST_CASE("sentences end where UAX #29 ends them") {
  CHECK(dump_sentences("") == "");
  CHECK(dump_sentences("One. Two?  “Three.” four") == "[One. ][Two?  ][“Three.” four]");
  CHECK(dump_sentences("At 3.14 p.m. it ended.\nNew") == "[At 3.14 p.m. it ended.\n][New]");
  CHECK(dump_sentences("一。二") == "[一。][二]");
}

TEST_CASE("graphemes are what a reader counts") {
  CHECK(count_graphemes("") == 0);
  CHECK(count_graphemes("abc") == 3);
  CHECK(count_graphemes("a\r\nb") == 3);
  CHECK(count_graphemes("cafe\u0301") == 4);
  CHECK(count_graphemes("👩‍👩‍👧🇫🇷") == 2);
}

TEST_CASE("any bytes are covered without gaps") {
  for (const std::string_view text : {"\xFF\xC3 a\xE2\x82", "\x80\x80\x80", "a\xF0\x9F b"}) {
    std::uint32_t end = 0;
    for (const Piece& piece : word_pieces(text)) {
      CHECK(piece.span.begin == end);
      CHECK(piece.span.end > piece.span.begin);
      end = piece.span.end;
    }
    CHECK(end == text.size());
    CHECK(sentence_ends(text).back() == text.size());
    CHECK(count_graphemes(text) > 0);
  }
}

TEST_CASE("boundaries are those of the Unicode Character Database's tests") {
  // ICU's root locale differs from the plain standard in words: ":" is no letter's middle there.
  for (const BreakTest& test : ucd_break_tests("WordBreakTest.txt")) {
    if (test.text.find(':') != std::string::npos) continue;
    CHECK_MESSAGE(word_ends(test.text) == test.ends, test.line);
  }
  for (const BreakTest& test : ucd_break_tests("SentenceBreakTest.txt")) {
    CHECK_MESSAGE(sentence_ends(test.text) == test.ends, test.line);
  }
  for (const BreakTest& test : ucd_break_tests("GraphemeBreakTest.txt")) {
    CHECK_MESSAGE(count_graphemes(test.text) == test.ends.size(), test.line);
  }
}

TEST_CASE("boundaries take linear time in any text") {
  const std::string_view units[] = {"word ",   "a",    ".", "\u0301", "漢",
                                    "👩‍", "\xFF", "🇫", "a.",     "\n"};
  for (const std::string_view unit : units) {
    CAPTURE(unit);
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    CHECK(seconds_for([](std::string_view t) { return word_pieces(t).size(); }, text) < 2);
    CHECK(seconds_for([](std::string_view t) { return sentence_ends(t).size(); }, text) < 2);
    CHECK(seconds_for(count_graphemes, text) < 2);
  }
}

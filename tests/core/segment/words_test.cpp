#include "segment/words.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::segment {
namespace {

std::string dump(std::string_view text) {
  std::string words;
  for (const Word& word : find_words(text)) {
    words += std::string(words.empty() ? "" : "|") + std::string(word.span.of(text));
  }
  return words;
}

TEST_CASE("a word is what its definition says") {
  const struct {
    const char* text;
    const char* words;
  } kRows[] = {
      {"", ""},
      {" … — !? ", ""},
      {"The cat sat.", "The|cat|sat"},
      {"my brother-in-law's dog", "my|brother-in-law's|dog"},
      {"well\u2010known, self\u2011made", "well\u2010known|self\u2011made"},
      {"a dash -- or - not", "a|dash|or|not"},
      {"don't, can’t, O’Brien", "don't|can’t|O’Brien"},
      {"'nineties and the dogs' tails", "nineties|and|the|dogs|tails"},
      {"the 1990's were 3.14 or 1,000", "the|1990's|were|3.14|or|1,000"},
      {"$4.5bn, £20 and 5 $ at 10:30 on 12/05/2023", "$4.5bn|£20|and|5|at|10:30|on|12/05/2023"},
      {"the U.S. at 5 a.m. and a Ph.D.-level job", "the|U.S.|at|5|a.m.|and|a|Ph.D.-level|job"},
      {"Dr. J. Smith", "Dr|J|Smith"},
      {"AT&T and R&D, salt&pepper", "AT&T|and|R&D|salt|pepper"},
      {"see https://a.example/b_c?d=1&e=(2). Then", "see|https://a.example/b_c?d=1&e=(2)|Then"},
      {"(www.a.example) or me.you-too@mail.example!", "www.a.example|or|me.you-too@mail.example"},
      {"Hello world.Today it rains", "Hello|world|Today|it|rains"},
      {"Jane.Doe@a.example", "Jane.Doe@a.example"},
      {"use node.js and example.com", "use|node.js|and|example.com"},
      {"_that_ thing, snake_case", "that|thing|snake_case"},
      {"and/or", "and|or"},
      {"東京タワー", "東|京|タワー"},
      {"naïve Zoë", "naïve|Zoë"},
      {"привет, мир", "привет|мир"},
  };
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.text));
    CHECK(dump(row.text) == std::string(row.words));
  }
}

TEST_CASE("letters and digits are counted, and a number has digits only") {
  const struct {
    const char* text;
    int characters;
    bool is_number;
  } kRows[] = {
      {"don't", 4, false}, {"3.14", 3, true},    {"$4.5bn", 4, false}, {"naïve", 5, false},
      {"U.S.", 2, false},  {"1990's", 5, false}, {"10:30", 4, true},
  };
  for (const auto& row : kRows) {
    const std::vector<Word> words = find_words(row.text);
    REQUIRE(words.size() == 1);
    CAPTURE(std::string(row.text));
    CHECK(words[0].characters == row.characters);
    CHECK(words[0].is_number == row.is_number);
  }
}

TEST_CASE("one endless word is one word and does not overflow") {
  const std::string text(200000, 'a');
  const std::vector<Word> words = find_words(text);
  REQUIRE(words.size() == 1);
  CHECK(words[0].span == Span{0, 200000});
  CHECK(words[0].characters == 65535);
}

}  // namespace
}  // namespace lens::segment

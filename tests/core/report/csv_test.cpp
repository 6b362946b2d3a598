#include <doctest/doctest.h>

#include <lens/export.h>

#include "sample_analysis.h"

using namespace lens;

TEST_CASE("sentences, mentions, scores and keywords are rows under one header") {
  CHECK(to_csv(sample_analysis()) ==
        "row,type,name,text,start,end,value,grade,count\r\n"
        "sentence,easy,,Caf\u00e9 \U0001F600 opens.,0,14,,3.1416,2\r\n"
        "sentence,veryHard,,Ann Lee came.,15,28,,,3\r\n"
        "mention,person,Ann Lee,Ann Lee,15,22,1,,1\r\n"
        "score,fleschReadingEase,Flesch Reading Ease,difficult,,,38.25,13,\r\n"
        "keyword,,caf\u00e9,,,,1,,1\r\n");
}

TEST_CASE("a cell is quoted when it must be, and cannot become a formula") {
  struct Row {
    std::string term, cell;
  };
  const Row rows[] = {
      {"plain text", "plain text"},
      {"a, b", "\"a, b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"=1+2", "'=1+2"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""},
  };
  for (const Row& row : rows) {
    Analysis analysis;
    analysis.keywords.push_back({row.term, 0.5, 2});
    CHECK(to_csv(analysis) == "row,type,name,text,start,end,value,grade,count\r\nkeyword,," +
                                  row.cell + ",,,,0.5,,2\r\n");
  }
}

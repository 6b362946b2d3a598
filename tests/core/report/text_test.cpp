#include <doctest/doctest.h>

#include <lens/export.h>

#include "sample_analysis.h"

using namespace lens;

TEST_CASE("plain text is title, dek, byline and body, each apart by a blank line") {
  Analysis analysis = sample_analysis();
  analysis.article.metadata.byline = "Ann Lee";
  CHECK(to_text(analysis) == "A title\n\nAnn Lee\n\n" + analysis.article.text + "\n");
}

TEST_CASE("a title without a body is one line, nothing is nothing") {
  Analysis analysis;
  CHECK(to_text(analysis).empty());
  analysis.article.metadata.title = "Only this";
  CHECK(to_text(analysis) == "Only this\n");
}

#include "extract/byline.h"

#include <string>

#include <doctest/doctest.h>

using lens::extract::authors_of_byline;
using lens::extract::ends_with_credit;

TEST_CASE("authors are read from bylines") {
  struct Row {
    std::string line;
    std::string authors;
  };
  for (const Row& row : {
           Row{"By Jane Doe", "Jane Doe"},
           {"By Jane Doe, Staff Writer", "Jane Doe"},
           {"By Jane Doe and Max Roe | July 3, 2020", "Jane Doe, Max Roe"},
           {"by: Ziyi Xu, Dec 17, 2025", "Ziyi Xu"},
           {"Written by Maria de la Cruz", "Maria de la Cruz"},
           {"ByJane Doe", "Jane Doe"},
           {"Von Anna Schmidt und Karl Kurz", "Anna Schmidt, Karl Kurz"},
           {"Par Jeanne d'Arc", "Jeanne d'Arc"},
           {"文／王明", "王明"},
           {"By the time we came, it was over", ""},
           {"From March, the largest ships will pay for three times as much.", ""},
           {"By Plato, translated by Ann Lee", "Plato"},
           {"By Jane Doe, who has lived there for years", "Jane Doe"},
           {"Jane Doe", ""},
           {"By", ""},
           {"", ""},
       }) {
    CAPTURE(row.line);
    CHECK(authors_of_byline(row.line).value_or("") == row.authors);
  }
}

TEST_CASE("credits at the end of captions are seen") {
  for (const char* line : {"The wall on Friday. REUTERS/Ann Lee", "The wall (AP Photo/Ann Lee)",
                           "The wall. Ann Lee/Getty Images", "The wall © Ann Lee"}) {
    CAPTURE(line);
    CHECK(ends_with_credit(line));
  }
  for (const char* line :
       {"The wall on Friday.", "He said yes and/or no", "", "/", "Reuters reported it."}) {
    CAPTURE(line);
    CHECK_FALSE(ends_with_credit(line));
  }
}

TEST_CASE("a label before names makes a credit of a line or of the brackets at its end") {
  for (const char* line : {"Photo: Ann Lee / Coast Press", "Photos by Ann Lee and Bo Day",
                           "Foto: Anna Schmidt", "The wall on Friday. (PHOTO: Ann Lee/Coast Press)",
                           "The wall on Friday. [Image credit: Ann Lee]"}) {
    CAPTURE(line);
    CHECK(ends_with_credit(line));
  }
  for (const char* line : {"Photo: what the tide left behind", "Photo:", "Weather: Ann Lee",
                           "The wall (photo: what is left)", "A photo by Ann Lee hangs there"}) {
    CAPTURE(line);
    CHECK_FALSE(ends_with_credit(line));
  }
}

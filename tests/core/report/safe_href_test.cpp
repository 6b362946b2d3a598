#include "report/safe_href.h"

#include <doctest/doctest.h>

using lens::report::safe_href;

TEST_CASE("only references that cannot run pass") {
  struct Row {
    std::string_view href, expected;
  };
  const Row rows[] = {
      {"https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"},
      {"HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"},
      {"mailto:a@example.org", "mailto:a@example.org"},
      {"tel:+123", "tel:+123"},
      {"//example.org/", "//example.org/"},
      {"../up?at=12:30", "../up?at=12:30"},
      {"#note:1", "#note:1"},
      {"", ""},
      {"   ", ""},
      {"javascript:alert(1)", ""},
      {"JaVaScRiPt:alert(1)", ""},
      {" javascript:alert(1)", ""},
      {"\x01java\nscript\t:alert(1)", ""},
      {"data:text/html,x", ""},
      {"vbscript:x", ""},
      {"blob:https://example.org/1", ""},
      {"file:///etc/passwd", ""},
      {":x", ""},
      {"a b\"c<d>e\\f'g`", "a%20b%22c%3Cd%3Ee%5Cf%27g%60"},
  };
  for (const Row& row : rows) CHECK(safe_href(row.href) == row.expected);
}

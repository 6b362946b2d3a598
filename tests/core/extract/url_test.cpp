#include "extract/url.h"

#include <doctest/doctest.h>

using lens::extract::resolve_link;
using lens::extract::resolve_url;

TEST_CASE("references are resolved as the examples of RFC 3986, 5.4 say") {
  struct Row {
    const char* reference;
    const char* target;
  };
  const Row rows[] = {
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"g?y#s", "http://a/b/c/g?y#s"},
      {";x", "http://a/b/c/;x"},
      {"g;x", "http://a/b/c/g;x"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"./", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../", "http://a/"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"../../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {".g", "http://a/b/c/.g"},
      {"g..", "http://a/b/c/g.."},
      {"..g", "http://a/b/c/..g"},
      {"./../g", "http://a/b/g"},
      {"./g/.", "http://a/b/c/g/"},
      {"g/./h", "http://a/b/c/g/h"},
      {"g/../h", "http://a/b/c/h"},
      {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
      {"g;x=1/../y", "http://a/b/c/y"},
      {"g?y/./x", "http://a/b/c/g?y/./x"},
      {"g#s/../x", "http://a/b/c/g#s/../x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    CHECK(resolve_url("http://a/b/c/d;p?q", row.reference) == row.target);
  }
}

TEST_CASE("links keep only addresses that a reader may follow") {
  struct Row {
    const char* base;
    const char* href;
    const char* link;
  };
  const Row rows[] = {
      {"https://site.example/a/", "b c.html", "https://site.example/a/b%20c.html"},
      {"https://site.example/a/", "mailto:me@site.example", "mailto:me@site.example"},
      {"https://site.example/a/", "TEL:+123", "TEL:+123"},
      {"https://site.example/a/", "javascript:alert(1)", ""},
      {"https://site.example/a/", " java\nscript:alert(1)", ""},
      {"https://site.example/a/", "data:text/html,x", ""},
      {"", "/about", "/about"},
      {"", "//cdn.example/x", "//cdn.example/x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.href);
    CHECK(resolve_link(row.base, row.href) == row.link);
  }
}

#include "unicode/declaration.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using lens::unicode::declared_label;

TEST_CASE("a page's declaration of its encoding is found") {
  struct Row {
    std::string_view page, expected;
  };
  const Row rows[] = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<META CharSet = 'Windows-1251' />", "Windows-1251"},
      {"<meta name=x content=y><meta\ncharset=\"big5\">", "big5"},
      {"<meta http-equiv=Content-Type content='text/html; charset=euc-kr'>", "euc-kr"},
      {"<meta content=\"text/html;charset = koi8-r; x\" http-equiv=\"content-type\">", "koi8-r"},
      {"<meta content='text/html; charset=x'>", ""},
      {"<meta http-equiv=refresh content='0; charset=x'>", ""},
      {"<?xml version='1.0' encoding='iso-8859-2'?><html>", "iso-8859-2"},
      {"<?xml version='1.0'?><meta charset=x>", "x"},
      {"<!-- <meta charset=a> --><meta charset=b>", "b"},
      {"<!--><meta charset=a>-->", "a"},
      {"<a title='<meta charset=a>'><meta charset=b>", "b"},
      {"<!doctype html><html><head></title foo='>'><meta charset=c>", "c"},
      {"<metadata charset=a>", ""},
      {"charset=utf-8", ""},
      {"<meta charset=", ""},
      {"<meta charset", ""},
      {"<meta", ""},
      {"<", ""},
      {"", ""},
      {"<!--", ""},
      {"<?xml", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(declared_label(row.page) == row.expected);
  }
}

TEST_CASE("a declaration far down in a page is not one") {
  CHECK(declared_label(std::string(4000, ' ') + "<meta charset=a>") == "a");
  CHECK(declared_label(std::string(20000, ' ') + "<meta charset=a>") == "");
}

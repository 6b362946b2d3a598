#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "html/parser.h"

using lens::html::looks_like_html;

TEST_CASE("markup is told from prose") {
  struct Row {
    std::string_view text;
    bool expected;
  };
  const Row rows[] = {
      {"<!DOCTYPE html><title>x</title>", true},
      {"\uFEFF \n<!doctype html>", true},
      {"<!doctypehtml><title>x</title>", true},
      {"<html lang=en><body>Hello", true},
      {"<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", true},
      {"<!-- saved page --><p>Hello</p>", true},
      {"<p>One.</p><p>Two.</p>", true},
      {"<P>One.</P>", true},
      {"<article class=\"story\">\nOne.", true},
      {"<article><h1>Title</h1>", true},
      {"<p>One\n<p>Two\n<p>Three", true},
      {"<img src=x>", true},
      {"Lead paragraph without a tag.\n<p>One</p>\n<p>Two</p>\n<p>Three</p>", true},
      {"", false},
      {"Plain prose, nothing else.", false},
      {"I <3 this, and a < b while c > d.", false},
      {"<3 from all of us", false},
      {"a <b and c> d", false},
      {"The <div> element is a block, and <span> is not; </div> ends it.", false},
      {"<div> is an element of HTML.", false},
      {"<Reuters> - Stocks rose.", false},
      {"<https://example.org> is a link.", false},
      {"<p align=\"center\"><img src=\"logo.png\"></p>\n\n# A tool\n\nText of it.\n", false},
      {"# Title\n\nSome *Markdown* with <br> in it.", false},
      {"<<<<<<<<<<<<", false},
      {"<", false},
      {"</", false},
      {"<p", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(looks_like_html(row.text) == row.expected);
  }
}

TEST_CASE("only the beginning of a long text is looked at") {
  CHECK_FALSE(looks_like_html(std::string(100'000, '<')));
  std::string unclosed;
  while (unclosed.size() < 1'000'000) unclosed += "<a ";
  CHECK_FALSE(looks_like_html(unclosed));
}

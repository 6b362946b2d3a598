#include <string>

#include <doctest/doctest.h>

#include "extract/extract.h"
#include "html/parser.h"

using namespace lens;

namespace {

const std::string kBody =
    "<p>The harbour lay quiet in the early light, and the boats had not yet left for the day.</p>"
    "<p>By noon the market was full of people, who argued about the price of fish and bread.</p>";

Metadata read(const std::string& head, const std::string& top) {
  Notices notices;
  InputHints hints;
  hints.url = "https://daily.example/news/harbour";
  const std::string page = "<html lang=en><head>" + head + "</head><body><article>" + top + kBody +
                           "</article></body></html>";
  return extract::extract_page(html::parse(page, notices), hints, {}, notices).metadata;
}

}  // namespace

TEST_CASE("authors are found wherever a page names them") {
  struct Row {
    const char* head;
    const char* top;
    const char* byline;
  };
  const Row rows[] = {
      {"<meta name=author content='Ann Lee'>", "<h1>Tide</h1>", "Ann Lee"},
      {"<meta name=author content='https://daily.example/ann'>", "<h1>Tide</h1><p>By Bo Day</p>",
       "Bo Day"},
      {"", "<h1>Tide</h1><p class=byline>By Ann Lee and Bo Day</p>", "Ann Lee, Bo Day"},
      {"", "<h1>Tide</h1><div class=author><a href=/ann>Ann Lee</a></div>", "Ann Lee"},
      {"", "<h1>Tide</h1><span>Written by</span><div>Ann Lee</div>", "Ann Lee"},
      {"", "<h1>Tide</h1><p>Ann Lee</p><p>July 28, 2023</p>", "Ann Lee"},
      {"", "<h1>Tide</h1><p class=meta-author>Ann Lee · 28 July 2023</p>", "Ann Lee"},
      {"<title>The tide</title>", "<b>The tide</b><br><i>by Ann Lee, April 2003</i><br><br>",
       "Ann Lee"},
      {"", "<h1>Tide</h1>", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    CAPTURE(row.top);
    CHECK(read(row.head, row.top).byline.value_or("") == row.byline);
  }
}

TEST_CASE("published and modified dates are told apart") {
  struct Row {
    const char* head;
    const char* top;
    const char* published;
    const char* modified;
  };
  const Row rows[] = {
      {"<meta property='article:published_time' content='2023-07-28T10:00:00+02:00'>"
       "<meta property='article:modified_time' content='2023-08-01'>",
       "", "2023-07-28T10:00:00+02:00", "2023-08-01"},
      {"",
       "<time itemprop=dateModified datetime=2023-08-01>x</time>"
       "<time itemprop=datePublished datetime=2023-07-28>x</time>",
       "2023-07-28", "2023-08-01"},
      {"", "<h1>Tide</h1><p>28 July 2023</p>", "2023-07-28", ""},
      {"<title>Tide</title>", "<h1>Tide</h1><p>28. Juli 2023</p>", "2023-07-28", ""},
      {"", "<h1>Tide</h1><p>Joined: Mar 2019</p><p>28 July 2023</p>", "2023-07-28", ""},
      {"", "<h1>Tide</h1><p>Mitglied seit: 3. Mai 2008</p>", "", ""},
      {"", "", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    CAPTURE(row.top);
    const Metadata metadata = read(row.head, row.top);
    CHECK(metadata.published.value_or("") == row.published);
    CHECK(metadata.modified.value_or("") == row.modified);
  }
}

TEST_CASE("the other facts come from the page's head") {
  const Metadata metadata = read(
      "<title>Tide | The Daily</title><meta property='og:site_name' content='The Daily'>"
      "<meta property='og:image' content='/a.jpg'><link rel=canonical href='/tide'>",
      "<p class=kicker>Analysis</p><h1>Tide</h1>"
      "<p class=standfirst>What the old keeper saw that evening</p>");
  CHECK(metadata.title == "Tide");
  CHECK(metadata.site_name == "The Daily");
  CHECK(metadata.image == "https://daily.example/a.jpg");
  CHECK(metadata.canonical_url == "https://daily.example/tide");
  CHECK(metadata.kicker == "Analysis");
  CHECK(metadata.dek == "What the old keeper saw that evening");
  CHECK(metadata.language.code == "en");
  CHECK(metadata.direction == Direction::LeftToRight);
}

#include <doctest/doctest.h>

#include <lens/json.h>

using namespace lens;

TEST_CASE("a request sets what it names and leaves the rest") {
  const auto request = request_from_json(
      R"({"format":"markdown","encoding":"latin1","url":"https://example.org/","lang":"de",
          "keepAll":true,"keep":[3,5],"explain":true,"entities":false,"summarySentences":7,
          "summaryRatio":0.25,"transcodedFrom":"shift_jis","transcodedBytes":12})");
  REQUIRE(request.ok());
  const auto& [hints, options] = request.value();
  CHECK(hints.format == Format::Markdown);
  CHECK(hints.encoding == "latin1");
  CHECK(hints.url == "https://example.org/");
  CHECK(hints.language == "de");
  CHECK(options.keep_all);
  CHECK(options.keep == std::vector<std::uint32_t>{3, 5});
  CHECK(options.explain);
  CHECK_FALSE(options.entities);
  CHECK(options.summary.sentences == 7);
  CHECK(options.summary.ratio == 0.25);
  CHECK(hints.transcoded_from == "shift_jis");
  CHECK(hints.transcoded_bytes == 12);
}

TEST_CASE("an empty object and null values ask for the defaults") {
  for (const std::string_view text : {"{}", R"({"url":null,"keep":null})"}) {
    const auto request = request_from_json(text);
    REQUIRE(request.ok());
    CHECK(request.value().hints.url.empty());
    CHECK(request.value().options.summary.sentences == 3);
    CHECK(request.value().options.entities);
  }
}

TEST_CASE("a refusal names the key, the value and what is allowed") {
  struct Row {
    std::string_view text;
    std::string code, message;
  };
  const Row rows[] = {
      {"", "requestSyntax", "the request is not valid JSON"},
      {"{\"url\":\"\xFF\"}", "requestSyntax", "the request is not valid JSON"},
      {"[1]", "requestSyntax", "the request is [1]; allowed: an object"},
      {R"({"format":"pdf"})", "optionRange",
       R"(format is "pdf"; allowed: "auto", "text", "html", "markdown")"},
      {R"({"url":3})", "optionRange", "url is 3; allowed: a string"},
      {R"({"keepAll":"yes"})", "optionRange", R"(keepAll is "yes"; allowed: true, false)"},
      {R"({"keep":[1,-1]})", "optionRange",
       "keep is [1,-1]; allowed: an array of ids of removed blocks"},
      {R"({"summarySentences":101})", "optionRange",
       "summarySentences is 101; allowed: a whole number from 0 to 100"},
      {R"({"summarySentences":1.5})", "optionRange",
       "summarySentences is 1.5; allowed: a whole number from 0 to 100"},
      {R"({"summaryRatio":1.01})", "optionRange",
       "summaryRatio is 1.01; allowed: a number from 0 to 1"},
  };
  for (const Row& row : rows) {
    const auto request = request_from_json(row.text);
    REQUIRE_FALSE(request.ok());
    CHECK(request.error().code == row.code);
    CHECK(request.error().message == row.message);
  }
}

TEST_CASE("an unknown key is refused with the list of known ones") {
  const auto request = request_from_json(R"({"langauge":"en"})");
  REQUIRE_FALSE(request.ok());
  CHECK(request.error().message.starts_with(
      R"(unknown key "langauge"; allowed: format, encoding, url, lang,)"));
}

TEST_CASE("a deeply nested request is refused, not run into") {
  CHECK_FALSE(request_from_json(std::string(200000, '[')).ok());
  CHECK_FALSE(request_from_json(std::string(200000, '[') + std::string(200000, ']')).ok());
}

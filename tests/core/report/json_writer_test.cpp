#include "report/json_writer.h"

#include <limits>

#include <doctest/doctest.h>

using namespace lens::report;

namespace {

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string quoted(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

}  // namespace

TEST_CASE("a number has at most 4 decimals and is printed the shortest way") {
  struct Row {
    double value;
    std::string expected;
  };
  const Row rows[] = {
      {0, "0"},
      {-0.0, "0"},
      {3, "3"},
      {-3, "-3"},
      {0.5, "0.5"},
      {-0.25, "-0.25"},
      {1.0 / 3, "0.3333"},
      {2.0 / 3, "0.6667"},
      {0.05, "0.05"},
      {0.0001, "0.0001"},
      {0.00004, "0"},
      {-0.00004, "0"},
      {-0.00006, "-0.0001"},
      {12.34566, "12.3457"},
      {99.99996, "100"},
      {4294967295.0, "4294967295"},
      {9e14, "900000000000000"},
      {1e300, "null"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
      {-std::numeric_limits<double>::infinity(), "null"},
  };
  for (const Row& row : rows) CHECK(number(row.value) == row.expected);
}

TEST_CASE("a string is escaped where JSON demands it and nowhere else") {
  struct Row {
    std::string_view text;
    std::string expected;
  };
  const Row rows[] = {
      {"", "\"\""},
      {"plain / text", "\"plain / text\""},
      {"\"\\", R"("\"\\")"},
      {"a\nb\tc\rd\be\f", R"("a\nb\tc\rd\be\f")"},
      {std::string_view("\0\x1F", 2), R"("\u0000\u001f")"},
      {"\x7F", "\"\x7F\""},
      {"Bj\u00f6rk \u2028 \U0001F600", "\"Bj\u00f6rk \u2028 \U0001F600\""},
  };
  for (const Row& row : rows) CHECK(quoted(row.text) == row.expected);
}

TEST_CASE("invalid UTF-8 never reaches the document") {
  CHECK(quoted("a\xFF z") == "\"a\uFFFD z\"");
  CHECK(quoted("end\xC3") == "\"end\uFFFD\"");
}

TEST_CASE("commas come by themselves") {
  JsonWriter w;
  w.begin_object();
  w.key("list");
  w.begin_array();
  w.begin_object();
  w.end_object();
  w.begin_object();
  w.string("text", "ends with {");
  w.null("none");
  w.end_object();
  w.end_array();
  w.optional_string("absent", std::nullopt);
  w.string_unless_empty("empty", "");
  w.number("last", std::optional<double>(1));
  w.end_object();
  CHECK(w.take() ==
        R"({"list":[{},{"text":"ends with {","none":null}],"absent":null,"empty":null,"last":1})");
}

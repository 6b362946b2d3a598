#include "unicode/decode.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/limits.h"
#include "inputs.h"
#include "promises.h"

using namespace lens;
using namespace lens::unicode;
using namespace std::string_view_literals;

namespace {

/// "windows-1252: text !code !code"
std::string dump(std::string_view bytes, std::string_view hint = {}) {
  InputHints hints;
  hints.encoding = hint;
  const Decoded decoded = decode(bytes, hints);
  std::string result = decoded.encoding + ": " + decoded.text;
  for (const Notice& notice : decoded.notices) result += " !" + notice.code;
  return result;
}

}  // namespace

TEST_CASE("the encoding comes from the caller, a mark, the page or the bytes, in this order") {
  struct Row {
    std::string_view bytes, hint, expected;
  };
  const Row rows[] = {
      {"", "", "utf-8: "},
      {"plain", "", "utf-8: plain"},
      {"caf\u00E9", "", "utf-8: café"},
      {"caf\xE9", "", "windows-1252: café !encodingGuessed"},
      {"caf\xE9", "latin1", "windows-1252: café"},
      {"\xE4\xEE\xEC", "cp1251", "windows-1251: дом"},
      {"\xEF\xBB\xBFone", "", "utf-8: one"},
      {"\xFF\xFEo\0n\0"sv, "", "utf-16le: on"},
      {"\xFE\xFF\0o\0n"sv, "", "utf-16be: on"},
      {"o\0n\0e\0"sv, "", "utf-16le: one !encodingGuessed"},
      {"\xFF\xFEo\0n\0"sv, "utf-16", "utf-16le: on"},
      {"<meta charset=windows-1251>\xE4", "", "windows-1251: <meta charset=windows-1251>д"},
      {"<meta charset=utf-16>a", "", "utf-8: <meta charset=utf-16>a"},
      {"<meta charset=nonsense>a", "", "utf-8: <meta charset=nonsense>a !encodingUnknown"},
      {"a", "nonsense", "utf-8: a !encodingUnknown"},
      {"a", "hz-gb-2312", "utf-8: a !encodingUnknown"},
      {"<meta charset=latin1>éèà", "", "utf-8: <meta charset=latin1>éèà"},
      {"<meta charset=utf-8>caf\xE9", "",
       "windows-1252: <meta charset=utf-8>café !encodingGuessed"},
      {"\x1B$B$+\x1B(B", "", "iso-2022-jp: か"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CAPTURE(row.hint);
    CHECK(dump(row.bytes, row.hint) == row.expected);
  }
}

TEST_CASE("text comes out clean") {
  struct Row {
    std::string_view bytes, expected;
  };
  const Row rows[] = {
      {"a\r\nb\rc\nd\u0085e", "utf-8: a\nb\nc\nd\ne"},
      {"a\r\r\nb\r", "utf-8: a\n\nb\n"},
      {"a\u2028b\u2029c", "utf-8: a\u2028b\u2029c"},
      {"a\0b and more words, with a NUL\0"sv,
       "utf-8: a\uFFFDb and more words, with a NUL\uFFFD !nulReplaced"},
      {"\uFEFFa\uFEFFb", "utf-8: a\uFEFFb"},
      {"éééééééééééééééééééé\xE2\x82", "utf-8: éééééééééééééééééééé\uFFFD !invalidBytes"},
      {"a\uFFFDb", "utf-8: a\uFFFDb"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(dump(row.bytes) == row.expected);
  }
}

TEST_CASE("broken bytes give one notice with their number") {
  InputHints hints;
  hints.encoding = "utf-8";
  const Decoded decoded = decode("\xFF \xC3 \xE2\x82 \xED\xA0\x80", hints);
  CHECK(decoded.text == "\uFFFD \uFFFD \uFFFD \uFFFD\uFFFD\uFFFD");
  REQUIRE(decoded.notices.size() == 1);
  CHECK(decoded.notices[0].message == "6 byte sequences that utf-8 does not allow became U+FFFD.");
}

TEST_CASE("cleaning a cleaned text changes nothing") {
  InputHints hints;
  hints.encoding = "utf-8";
  const std::string once = decode("a\r\n\0\xFF\xC3z\u0085é"sv, hints).text;
  const Decoded again = decode(once, hints);
  CHECK(again.text == once);
  CHECK(again.notices.empty());
}

TEST_CASE("an input beyond the limit is cut between characters, with a notice") {
  std::string bytes(limits::kMaxInputBytes - 1, 'a');
  bytes += "é and more";
  const Decoded decoded = decode(bytes, {});
  CHECK(decoded.text.size() == limits::kMaxInputBytes - 1);
  REQUIRE(decoded.notices.size() == 1);
  CHECK(decoded.notices[0].code == notice_code::kInputTruncated);
}

TEST_CASE("decoding takes linear time in any bytes") {
  const std::string_view units[] = {"a",    "é",        "\xFF",   "\xE2\x82", "\0"sv,   "\r",
                                    "\x81", "\xA4\xA2", "<meta ", "<!--",     "\x1B$B", "<?xml"};
  for (const std::string_view unit : units) {
    CAPTURE(unit);
    std::string bytes;
    while (bytes.size() < 4'000'000) bytes += unit;
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(decode(bytes, {}).text.empty());
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    CHECK(seconds.count() < 4);
  }
}

TEST_CASE("golden pages and fuzz seeds become clean text with boundaries") {
  const std::vector<test::Input> inputs = test::all_inputs();
  CHECK_FALSE(inputs.empty());
  for (const test::Input& input : inputs) {
    CAPTURE(input.name);
    const std::string text = decode(input.bytes, {}).text;
    CHECK(test::broken_promise_of_text(text) == "");
    CHECK(test::broken_promise_of_boundaries(text) == "");
  }
}

#include "unicode/utf16.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "unicode/text.h"

using namespace lens::unicode;

TEST_CASE("byte offsets become the offsets that JavaScript counts") {
  const std::string_view text = "aé漢😀b";
  //                             a é  漢 😀  b
  const Utf16Offsets offsets(text);
  CHECK(offsets.at(0) == 0);
  CHECK(offsets.at(1) == 1);
  CHECK(offsets.at(3) == 2);
  CHECK(offsets.at(6) == 3);
  CHECK(offsets.at(10) == 5);
  CHECK(offsets.at(11) == 6);
}

TEST_CASE("an empty text has one offset") { CHECK(Utf16Offsets("").at(0) == 0); }

TEST_CASE("every boundary of a long text agrees with counting from the start") {
  std::string text;
  for (char32_t c = 0x20; c < 0x20000; c += 97) {
    if (c < 0xD800 || c > 0xDFFF) append(text, c);
  }
  const Utf16Offsets offsets(text);
  std::uint32_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    CHECK(offsets.at(static_cast<std::uint32_t>(offset)) == units);
    units += next_code_point(text, offset) >= 0x10000 ? 2 : 1;
  }
  CHECK(offsets.at(static_cast<std::uint32_t>(text.size())) == units);
}

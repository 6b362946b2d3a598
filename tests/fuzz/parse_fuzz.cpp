// Any text is a page, and its tree keeps what tree.h promises.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "html/parser.h"
#include "promises.h"
#include "unicode/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lens;
  InputHints hints;
  hints.encoding = "utf-8";
  const unicode::Decoded decoded =
      unicode::decode({reinterpret_cast<const char*>(data), size}, hints);
  html::looks_like_html(decoded.text);
  Notices notices;
  const html::Tree tree = html::parse(decoded.text, notices);
  if (!test::broken_promise_of_tree(tree).empty()) std::abort();
  return 0;
}

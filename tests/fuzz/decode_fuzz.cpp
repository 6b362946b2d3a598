// Any bytes in any encoding become clean text with boundaries. The first byte chooses the hint.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "promises.h"
#include "unicode/decode.h"
#include "unicode/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lens;
  constexpr std::string_view kHints[] = {"",       "utf-8",     "utf-16",      "utf-16be", "gbk",
                                         "big5",   "shift_jis", "iso-2022-jp", "euc-kr",   "euc-jp",
                                         "latin1", "koi8-r",    "windows-1251"};
  if (size == 0) return 0;
  InputHints hints;
  hints.encoding = kHints[data[0] % std::size(kHints)];
  const unicode::Decoded decoded =
      unicode::decode({reinterpret_cast<const char*>(data + 1), size - 1}, hints);
  if (!test::broken_promise_of_text(decoded.text).empty()) std::abort();
  if (!test::broken_promise_of_boundaries(decoded.text).empty()) std::abort();
  for (const std::string& folded :
       {unicode::fold_case(decoded.text), unicode::fold_case_and_marks(decoded.text),
        unicode::to_nfc(decoded.text), unicode::collapse_space(decoded.text)}) {
    if (!test::broken_promise_of_text(folded).empty()) std::abort();
  }
  return 0;
}

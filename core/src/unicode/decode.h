#pragma once

#include <string>
#include <string_view>

#include <lens/notice.h>
#include <lens/options.h>

namespace lens::unicode {

/// Bytes turned into clean UTF-8: no BOM, no NUL, line ends are "\n", broken bytes are U+FFFD.
struct Decoded {
  std::string text;
  /// WHATWG name, lower case ("utf-8", "windows-1252").
  std::string encoding;
  Notices notices;
};

/// The WHATWG name of the bytes' encoding. In this order: `hints.encoding`, a byte order mark, the
/// declaration of a page (`<meta charset>`, XML declaration), detection (valid UTF-8, UTF-16
/// without a mark, the multi-byte encodings of East Asia by their byte patterns, else
/// windows-1252). `notices` receives a guess or an unknown name.
std::string detect_encoding(std::string_view bytes, const InputHints& hints, Notices& notices);

/// Decodes any bytes. Cuts at `limits::kMaxInputBytes` with a notice. A build without ICU's legacy
/// converters (WebAssembly, whose door uses the browser's TextDecoder) reads legacy encodings other
/// than windows-1252 and iso-8859-1 as windows-1252, with a notice.
Decoded decode(std::string_view bytes, const InputHints& hints);

/// The WHATWG name for any label of the Encoding Standard ("latin1" gives "windows-1252"); empty
/// when there is none.
std::string_view encoding_from_label(std::string_view label);

}  // namespace lens::unicode

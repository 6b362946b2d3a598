#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Single encodings: their names, and how their bytes are read. The choice between them is
/// decode.h's.
namespace lens::unicode {

/// UTF-8 text made from bytes, and how many sequences of them were no characters (U+FFFD now).
struct Transcoded {
  std::string text;
  std::size_t invalid = 0;
};

/// UTF-16 in either order; unpaired surrogates and a lone last byte are invalid.
Transcoded from_utf16(std::string_view bytes, bool big_endian);

/// True when this build can read the encoding (a WHATWG name in lower case).
bool can_decode(std::string_view encoding);

/// Bytes of any encoding but UTF-8, by name; what this build cannot decode reads as windows-1252.
Transcoded from_legacy(std::string_view bytes, std::string_view encoding);

}  // namespace lens::unicode

#pragma once

#include <cstddef>
#include <string_view>

/// What bytes without a declaration are in.
namespace lens::unicode {

/// Multi-byte sequences of UTF-8 in some bytes.
struct Utf8Counts {
  std::size_t valid = 0;
  std::size_t invalid = 0;
};
Utf8Counts count_utf8(std::string_view bytes);

/// "utf-16le" or "utf-16be" when the NUL bytes of ASCII characters say so, else empty.
std::string_view detect_utf16(std::string_view bytes);

/// The likeliest encoding of bytes that are not UTF-8; "windows-1252" when nothing speaks for
/// another one. Looks at the first 64 KB behind the first byte that is not ASCII.
std::string_view guess_legacy(std::string_view bytes);

/// True for bytes with the escape sequences of ISO-2022-JP.
bool looks_like_iso_2022_jp(std::string_view bytes);

}  // namespace lens::unicode

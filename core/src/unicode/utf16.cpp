#include "unicode/utf16.h"

#include <algorithm>
#include <cstddef>

#include "base/check.h"

// A code point's UTF-16 units are counted at its first byte: two for the four-byte ones, which are
// those beyond the Basic Multilingual Plane. Continuation bytes count nothing, so that a checkpoint
// may fall inside a code point.
//
//     bytes   61  F0 9F 98 80  62        units before byte 5 (the "b"): 1 + 2 = 3
//     units    1   2  0  0  0   1
namespace lens::unicode {
namespace {

constexpr std::size_t kStep = 32;

std::uint32_t count_units(std::string_view bytes) {
  std::uint32_t units = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    units += static_cast<std::uint32_t>((byte & 0xC0) != 0x80) +
             static_cast<std::uint32_t>(byte >= 0xF0);
  }
  return units;
}

}  // namespace

Utf16Offsets::Utf16Offsets(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / kStep + 1);
  std::uint32_t units = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kStep) {
    checkpoints_.push_back(units);
    units += count_units(text.substr(begin, kStep));
  }
}

std::uint32_t Utf16Offsets::at(std::uint32_t byte) const {
  LENS_CHECK(byte <= text_.size());
  const std::size_t checkpoint = byte / kStep;
  const std::size_t begin = checkpoint * kStep;
  return checkpoints_[checkpoint] + count_units(text_.substr(begin, byte - begin));
}

}  // namespace lens::unicode

#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace lens {

/// A half-open range [begin, end) of UTF-8 bytes, always on code point boundaries of the text that
/// it points into (`Article::text` unless a declaration says otherwise).
///
///     text   T h e   c a t
///            0 1 2 3 4 5 6 7      "cat" is {4, 7}
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  /// The bytes of `text` that the span covers; a view into `text`'s memory.
  constexpr std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace lens

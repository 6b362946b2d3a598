#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lens::extract {

/// What a value of a JSON text is; numbers, true, false and null keep their spelling.
enum class JsonKind : std::uint8_t { Object, Array, String, Literal };

/// A value and where it stands. The values inside of `n` are those in [n + 1, end).
struct JsonNode {
  JsonKind kind = JsonKind::Literal;
  std::uint32_t depth = 0;
  std::uint32_t end = 0;
  /// The member's name, when the value is a member of an object.
  std::string key;
  std::string text;
};

/// Deeper values of metadata are not metadata; the rest of the text is not read.
inline constexpr std::uint32_t kMaxJsonDepth = 64;

/// Reads JSON as pages have it: raw line breaks in strings, trailing and missing commas, comments
/// and CDATA marks around it, a cut end. Values in document order. Linear, without recursion.
std::vector<JsonNode> read_json(std::string_view text);

}  // namespace lens::extract

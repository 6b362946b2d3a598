#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <lens/span.h>

/// Markers of list items inside running text: "1.", "2)", "(iii)", "4.)", "b.", "•".
namespace lens::segment {

/// Where the markers of the second and later items stand in a block that begins with a marker, so
/// that each item is a sentence: "1. First 2. Second" gives the position of "2.". Items must count
/// up by one in one style; bullets inside a block stand between items in any case. Linear time.
std::vector<std::uint32_t> item_starts(std::string_view text, Span block);

/// True when a text is a list marker and nothing else (white space aside): "1.", "• 9.", "(ii)".
bool is_only_marker(std::string_view text);

}  // namespace lens::segment

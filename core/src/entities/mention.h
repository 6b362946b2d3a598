#pragma once

#include <cstdint>

#include <lens/analysis.h>
#include <lens/span.h>

namespace lens::entities {

/// One place where the text names something, before it is known what else names the same thing.
struct Mention {
  Span span;
  EntityType type = EntityType::Person;
  /// Tokens [first, end) of `Tokens::items` that it covers.
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

}  // namespace lens::entities

#pragma once

#include <cstddef>
#include <cstdint>

/// Every cap of the library, each with its reason. Hitting one yields a notice; nothing is cut in
/// silence.
namespace lens::limits {

/// Spans are 32-bit, and decoding may triple the bytes; a quarter of the range leaves room.
inline constexpr std::size_t kMaxInputBytes = std::size_t{256} << 20;

/// Real pages stay below 100 levels; 512 is what browsers' own parsers cap at.
inline constexpr std::uint32_t kMaxTreeDepth = 512;

/// Real elements have fewer than 50 attributes.
inline constexpr std::uint32_t kMaxAttributes = 256;

/// Longest summary that can be asked for; beyond that one reads the article.
inline constexpr std::uint32_t kMaxSummarySentences = 100;

/// How many keywords a text gets; the scorers look at ten.
inline constexpr std::size_t kMaxKeywords = 20;

/// How far into the bytes a page's own encoding declaration is looked for. The HTML standard says
/// 1024; real pages put it later.
inline constexpr std::size_t kEncodingPrescanBytes = 8192;

}  // namespace lens::limits

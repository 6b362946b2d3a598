#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <lens/span.h>

/// ICU's boundaries (UAX #29, root locale), over UTF-8. Offsets are bytes.
namespace lens::unicode {

/// What a piece between two word boundaries is, by ICU's rule status.
enum class PieceKind : std::uint8_t {
  None,     ///< space, punctuation, symbols
  Number,   ///< starts with digits
  Letters,  ///< alphabetic
  Kana,
  Ideograph,  ///< one Han character (there is no dictionary)
};

struct Piece {
  Span span;
  PieceKind kind = PieceKind::None;
};

/// All pieces between word boundaries, in order, covering the text without gaps.
std::vector<Piece> word_pieces(std::string_view text);

/// The ends of sentences as UAX #29 sees them, in order; the last one is the text's end.
std::vector<std::uint32_t> sentence_ends(std::string_view text);

/// Number of user-perceived characters.
std::size_t count_graphemes(std::string_view text);

}  // namespace lens::unicode

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lens::extract {

/// One line of pasted text and what tells how it was laid out.
struct TextLine {
  /// Without white space at its ends and without the ">" of a quotation; a view into the text.
  std::string_view text;
  /// Code points.
  std::uint32_t width = 0;
  /// Code points up to the first space: what would have had to fit on the line before.
  std::uint32_t first_word_width = 0;
  std::uint32_t tabs = 0;
  bool indented = false;
  bool quoted = false;

  bool blank() const { return text.empty(); }
};

/// How the sign at the beginning of a line marks it as an item.
enum class Marker : std::uint8_t { None, Bullet, Number };

struct ItemMarker {
  Marker kind = Marker::None;
  /// Bytes of the marker with the space behind it.
  std::size_t size = 0;
};

/// All lines of a text whose line ends are "\n".
std::vector<TextLine> split_lines(std::string_view text);

/// "• ", "- ", "* " and the like, or "3. ", "3) ", "(3) ".
ItemMarker item_marker(std::string_view line);

/// The last character ends a sentence, closing quotes and brackets aside.
bool ends_sentence(std::string_view text);
/// The first letter is lower case (white space and opening quotes aside).
bool starts_with_lower(std::string_view text);
/// The last character is of a script that has no spaces between words.
bool ends_unspaced(std::string_view text);

/// "ANNA: ", "Dr. Lee: ": a speaker's name and a colon begin the line.
bool has_speaker_label(std::string_view line);

}  // namespace lens::extract

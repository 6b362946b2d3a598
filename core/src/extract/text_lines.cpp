#include "extract/text_lines.h"

#include <algorithm>

#include "unicode/text.h"

namespace lens::extract {
namespace {

/// Mail marks what it quotes with ">", once a level.
std::string_view without_quote_marks(std::string_view line, bool& quoted) {
  std::size_t at = 0;
  while (at < line.size() && (line[at] == '>' || line[at] == ' ')) {
    quoted = quoted || line[at] == '>';
    ++at;
  }
  const bool is_mark = quoted && (at == line.size() || line[at - 1] == ' ');
  quoted = is_mark;
  return is_mark ? line.substr(at) : line;
}

void measure(TextLine& line) {
  bool in_first_word = true;
  for (std::size_t offset = 0; offset < line.text.size();) {
    const char32_t c = unicode::next_code_point(line.text, offset);
    ++line.width;
    if (c == U'\t') ++line.tabs;
    if (in_first_word) in_first_word = !unicode::is_space(c);
    if (in_first_word) ++line.first_word_width;
    if (line.width == 1 && unicode::is_unspaced_script(c)) in_first_word = false;
  }
  if (line.first_word_width == 0 && line.width > 0) line.first_word_width = 1;
}

TextLine make_line(std::string_view raw) {
  TextLine line;
  const std::string_view content = without_quote_marks(raw, line.quoted);
  line.text = unicode::trim(content);
  line.indented = content.starts_with("  ") || content.starts_with('\t');
  measure(line);
  return line;
}

bool is_bullet(char32_t c) {
  static constexpr char32_t kBullets[] = {U'•', U'·', U'‣', U'◦', U'▪', U'●', U'○', U'■', U'□',
                                          U'➤', U'►', U'✓', U'✔', U'-', U'*', U'+', U'–'};
  return std::find(std::begin(kBullets), std::end(kBullets), c) != std::end(kBullets);
}

bool is_closing(char32_t c) {
  return unicode::is_quote(c) || c == U')' || c == U']' || c == U'」' || c == U'』' || c == U'）';
}

bool is_sentence_end(char32_t c) {
  static constexpr char32_t kEnds[] = {U'.',  U'!',  U'?',  U'…', U'。',
                                       U'！', U'？', U'．', U'؟', U'।'};
  return std::find(std::begin(kEnds), std::end(kEnds), c) != std::end(kEnds);
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(make_line(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

ItemMarker item_marker(std::string_view line) {
  std::size_t at = 0;
  const bool opened = line.starts_with('(');
  if (opened) ++at;
  const std::size_t digits = at;
  while (at < line.size() && unicode::is_ascii_digit(line[at])) ++at;
  constexpr std::size_t kMaxMarkerDigits = 3;
  if (at > digits && at - digits <= kMaxMarkerDigits && at + 1 < line.size()) {
    const bool closed = line[at] == ')' || (line[at] == '.' && !opened);
    return closed && line[at + 1] == ' ' ? ItemMarker{Marker::Number, at + 2} : ItemMarker{};
  }
  std::size_t after = 0;
  if (line.empty() || !is_bullet(unicode::next_code_point(line, after))) return {};
  std::size_t text = after;
  if (text >= line.size() || !unicode::is_space(unicode::next_code_point(line, text))) return {};
  return {Marker::Bullet, text};
}

bool ends_sentence(std::string_view text) {
  std::size_t offset = text.size();
  while (offset > 0) {
    const char32_t c = unicode::previous_code_point(text, offset);
    if (is_sentence_end(c)) return true;
    if (!is_closing(c)) return false;
  }
  return false;
}

bool starts_with_lower(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = unicode::next_code_point(text, offset);
    if (unicode::is_quote(c) || c == U'(') continue;
    return unicode::is_lower(c);
  }
  return false;
}

bool ends_unspaced(std::string_view text) {
  std::size_t offset = text.size();
  if (offset == 0) return false;
  const char32_t c = unicode::previous_code_point(text, offset);
  // Full-width and ideographic punctuation stands in such scripts only.
  return unicode::is_unspaced_script(c) || (c >= 0x3000 && c <= 0x303F) ||
         (c >= 0xFF00 && c <= 0xFF65);
}

bool has_speaker_label(std::string_view line) {
  constexpr std::size_t kMaxLabelBytes = 40;
  const std::size_t colon = line.substr(0, kMaxLabelBytes).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= line.size()) return false;
  return line[colon + 1] == ' ' && unicode::starts_with_upper(line) &&
         std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), ' ') <= 3;
}

}  // namespace lens::extract

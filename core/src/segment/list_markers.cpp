#include "segment/list_markers.h"

#include <algorithm>
#include <optional>

#include "unicode/text.h"

namespace lens::segment {
namespace {

using unicode::is_ascii_digit;
using unicode::is_ascii_space;

/// How an item is marked.
enum class Numbering : std::uint8_t { Bullet, Digits, LowerLetter, UpperLetter, LowerRoman };

/// A marker at the begin of an item, without a bullet before it.
struct Marker {
  Numbering numbering = Numbering::Bullet;
  std::string_view closing;  // "." ")" ".)"
  bool has_bullet = false;
  std::uint32_t ordinal = 0;
  std::size_t size = 0;
};

std::size_t bullet_size(std::string_view text) {
  for (const std::string_view bullet : {"•", "⁃", "‣", "◦", "▪", "●", "·"}) {
    if (text.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

/// "iv" gives 4, up to 39; nothing when the text is no Roman number written as it should be.
std::optional<std::uint32_t> roman_value(std::string_view text) {
  constexpr std::string_view kOnes[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  std::uint32_t tens = 0;
  while (tens < 3 && text.starts_with('x')) {
    text.remove_prefix(1);
    tens += 10;
  }
  for (std::uint32_t i = 0; i < std::size(kOnes); ++i) {
    if (text == kOnes[i] && tens + i > 0) return tens + i;
  }
  return std::nullopt;
}

/// Reads the number or letter of a marker; an empty result size when there is none. `expected` is
/// the numbering of the items before, which tells "i." after "h." from the Roman "i.".
bool read_ordinal(std::string_view body, std::optional<Numbering> expected, Marker& marker) {
  if (body.empty()) return false;
  if (std::all_of(body.begin(), body.end(), is_ascii_digit)) {
    marker.numbering = Numbering::Digits;
    for (const char c : body) marker.ordinal = marker.ordinal * 10 + std::uint32_t(c - '0');
    return true;
  }
  const auto roman = roman_value(body);
  if (roman && (body.size() > 1 || !expected || expected == Numbering::LowerRoman)) {
    marker.numbering = Numbering::LowerRoman;
    marker.ordinal = *roman;
    if (body.size() > 1 || body == "i" || expected) return true;
  }
  if (body.size() != 1 || !unicode::is_ascii_alpha(body[0])) return false;
  const bool lower = body[0] >= 'a';
  marker.numbering = lower ? Numbering::LowerLetter : Numbering::UpperLetter;
  marker.ordinal = std::uint32_t(body[0] - (lower ? 'a' : 'A')) + 1;
  return true;
}

/// The marker at the begin of `text`; a bullet alone is one too.
std::optional<Marker> read_marker(std::string_view text, std::optional<Numbering> expected) {
  Marker marker;
  std::size_t at = bullet_size(text);
  marker.has_bullet = at > 0;
  while (at > 0 && at < text.size() && text[at] == ' ') ++at;
  const std::size_t bullet_end = at;
  const bool opened = at < text.size() && text[at] == '(';
  if (opened) ++at;
  const std::size_t body = at;
  constexpr std::size_t kLongestOrdinal = 6;
  while (at < text.size() && at - body <= kLongestOrdinal &&
         (is_ascii_digit(text[at]) || unicode::is_ascii_alpha(text[at]))) {
    ++at;
  }
  const std::size_t closing = at;
  while (at < text.size() && at - closing < 2 && (text[at] == '.' || text[at] == ')')) ++at;
  marker.closing = text.substr(closing, at - closing);
  const bool closed = !marker.closing.empty() && marker.closing != ".." &&
                      (!opened || marker.closing.front() == ')');
  const bool followed_by_space = at == text.size() || is_ascii_space(text[at]);
  if (closed && followed_by_space && closing - body <= kLongestOrdinal &&
      read_ordinal(text.substr(body, closing - body), expected, marker)) {
    marker.size = at;
    return marker;
  }
  if (!marker.has_bullet) return std::nullopt;
  marker.size = bullet_end;
  return marker;
}

/// True when `next` marks the item behind the one that `last` marks.
bool follows(const Marker& next, const Marker& last) {
  if (next.has_bullet != last.has_bullet || next.numbering != last.numbering) return false;
  if (next.numbering == Numbering::Bullet) return true;
  return next.closing == last.closing && next.ordinal == last.ordinal + 1;
}

/// Bullets behind a space: they stand between items even where the first item has lost its own.
std::vector<std::uint32_t> bullets_inside(std::string_view body, std::uint32_t begin) {
  constexpr char kLeadByte = '\xE2';  // of every bullet but "·", which also stands inside words
  std::vector<std::uint32_t> starts;
  for (std::size_t at = body.find(kLeadByte); at != std::string_view::npos;
       at = body.find(kLeadByte, at + 1)) {
    if (at == 0 || !is_ascii_space(body[at - 1]) || bullet_size(body.substr(at)) == 0) continue;
    starts.push_back(begin + static_cast<std::uint32_t>(at));
  }
  return starts;
}

}  // namespace

std::vector<std::uint32_t> item_starts(std::string_view text, Span block) {
  const std::string_view body = block.of(text);
  std::vector<std::uint32_t> starts = bullets_inside(body, block.begin);
  if (!starts.empty()) return starts;
  auto last = read_marker(body, std::nullopt);
  if (!last) return starts;
  for (std::size_t i = last->size; i + 1 < body.size(); ++i) {
    if (!is_ascii_space(body[i]) || is_ascii_space(body[i + 1])) continue;
    const auto marker = read_marker(body.substr(i + 1), last->numbering);
    if (!marker || !follows(*marker, *last)) continue;
    starts.push_back(static_cast<std::uint32_t>(block.begin + i + 1));
    i += marker->size;
    last = marker;
  }
  return starts;
}

bool is_only_marker(std::string_view text) {
  // The longest is a bullet with a Roman number in brackets; anything longer is not looked at.
  constexpr std::size_t kLongest = 20;
  const std::string_view trimmed = unicode::trim(text.substr(0, kLongest + 4));
  if (trimmed.empty() || text.size() > kLongest) return trimmed.empty();
  const auto marker = read_marker(trimmed, std::nullopt);
  return marker && marker->size == trimmed.size();
}

}  // namespace lens::segment

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the tree's rules know about an element, by its name: one row of a table.
namespace lens::html {

/// Index of a name: the rows of `kTags` come first, then the names that a page brings along.
using NameId = std::uint32_t;

/// Properties of an element; the names are those of the HTML standard where it has one.
enum TagFlag : std::uint32_t {
  kVoid = 1U << 0,         ///< has no content and no end tag
  kRawText = 1U << 1,      ///< has no tags inside
  kFormatting = 1U << 2,   ///< may overlap with blocks ("<b><p></b>")
  kClosesP = 1U << 3,      ///< ends an open paragraph
  kHeading = 1U << 4,      ///< h1 to h6, which end each other
  kHeadContent = 1U << 5,  ///< may stand in the head
  kSpaceless = 1U << 6,    ///< white space between its children means nothing
  kBlockEnd = 1U << 7,     ///< its end tag closes what is open inside
  kTablePart = 1U << 8,    ///< only has a meaning inside a table
  kBreaksOut = 1U << 9,    ///< ends an unclosed svg or math
  kRuby = 1U << 10,        ///< annotation parts, which end each other

  // Groups whose nearest open member is looked up.
  kSpecial = 1U << 16,      ///< structure, in contrast to inline elements
  kItemBlocker = 1U << 17,  ///< special but for address, div, p: hides an open li, dd or dt
  kScope = 1U << 18,        ///< what end tags do not reach across
  kListScope = 1U << 19,    ///< the same for li
  kButtonScope = 1U << 20,  ///< the same for p
  kTableScope = 1U << 21,   ///< the same for parts of tables
  kCell = 1U << 22,         ///< td, th, caption
  kRowGroup = 1U << 23,     ///< tbody, thead, tfoot
  kAnyHeading = 1U << 24,   ///< as kHeading, for lookup
  kForeign = 1U << 25,      ///< svg and math
  kIntegration = 1U << 26,  ///< HTML inside svg and math
};
inline constexpr std::uint32_t kFirstGroup = 16;
inline constexpr std::uint32_t kGroupCount = 11;

struct TagInfo {
  std::string_view name;
  std::uint32_t flags;
};

namespace tag_flags {
inline constexpr std::uint32_t kBlock =
    kClosesP | kBlockEnd | kSpecial | kItemBlocker;                            // section, ul, …
inline constexpr std::uint32_t kPlainBlock = kClosesP | kBlockEnd | kSpecial;  // address, div
inline constexpr std::uint32_t kList = kBlock | kListScope;
inline constexpr std::uint32_t kHeadingAll = kBlock | kHeading | kAnyHeading | kBreaksOut;
inline constexpr std::uint32_t kAnyScope = kScope | kListScope | kButtonScope;
inline constexpr std::uint32_t kSpecialAll = kSpecial | kItemBlocker;
inline constexpr std::uint32_t kHeadVoid = kVoid | kHeadContent | kSpecialAll;
inline constexpr std::uint32_t kCellAll =
    kTablePart | kCell | kAnyScope | kSpecialAll;  // end tags: in table scope
inline constexpr std::uint32_t kRows = kTablePart | kSpaceless | kSpecialAll;
}  // namespace tag_flags

inline constexpr auto kTags = [] {
  using namespace tag_flags;
  return std::to_array<TagInfo>({
      {"html", kSpecialAll | kAnyScope | kTableScope},
      {"head", kSpecialAll | kSpaceless | kBreaksOut},
      {"body", kSpecialAll | kBreaksOut},
      {"a", kFormatting},
      {"address", kPlainBlock},
      {"annotation-xml", kIntegration},
      {"applet", kBlockEnd | kSpecialAll | kAnyScope},
      {"area", kVoid | kSpecialAll},
      {"article", kBlock},
      {"aside", kBlock},
      {"b", kFormatting | kBreaksOut},
      {"base", kHeadVoid},
      {"basefont", kHeadVoid},
      {"bgsound", kHeadVoid},
      {"big", kFormatting | kBreaksOut},
      {"blockquote", kBlock | kBreaksOut},
      {"br", kVoid | kSpecialAll | kBreaksOut},
      {"button", kBlockEnd | kSpecialAll | kButtonScope},
      {"caption", kCellAll},
      {"center", kBlock | kBreaksOut},
      {"code", kFormatting | kBreaksOut},
      {"col", kVoid | kTablePart | kSpecialAll},
      {"colgroup", kRows},
      {"dd", kBlock | kBreaksOut},
      {"desc", kIntegration},
      {"details", kBlock},
      {"dialog", kBlock},
      {"dir", kList},
      {"div", kPlainBlock | kBreaksOut},
      {"dl", kBlock | kBreaksOut},
      {"dt", kBlock | kBreaksOut},
      {"em", kFormatting | kBreaksOut},
      {"embed", kVoid | kSpecialAll | kBreaksOut},
      {"fieldset", kBlock},
      {"figcaption", kBlock},
      {"figure", kBlock},
      {"font", kFormatting},
      {"footer", kBlock},
      {"foreignobject", kIntegration | kSpecialAll},
      {"form", kClosesP | kSpecialAll},
      {"frame", kVoid | kSpecialAll},
      {"frameset", kSpecialAll},
      {"h1", kHeadingAll},
      {"h2", kHeadingAll},
      {"h3", kHeadingAll},
      {"h4", kHeadingAll},
      {"h5", kHeadingAll},
      {"h6", kHeadingAll},
      {"header", kBlock},
      {"hgroup", kBlock},
      {"hr", kVoid | kClosesP | kSpecialAll | kBreaksOut},
      {"i", kFormatting | kBreaksOut},
      {"iframe", kRawText | kSpecialAll},
      {"img", kVoid | kSpecialAll | kBreaksOut},
      {"input", kVoid | kSpecialAll},
      {"keygen", kVoid | kSpecialAll},
      {"li", kBlock | kBreaksOut},
      {"link", kHeadVoid},
      {"listing", kBlock | kBreaksOut},
      {"main", kBlock},
      {"marquee", kBlockEnd | kSpecialAll | kAnyScope},
      {"math", kForeign | kBlockEnd},
      {"menu", kList | kBreaksOut},
      {"meta", kHeadVoid | kBreaksOut},
      {"mi", kIntegration},
      {"mn", kIntegration},
      {"mo", kIntegration},
      {"ms", kIntegration},
      {"mtext", kIntegration},
      {"nav", kBlock},
      {"nobr", kFormatting | kBreaksOut},
      {"noembed", kRawText | kSpecialAll},
      {"noframes", kRawText | kHeadContent | kSpecialAll},
      {"noscript", kHeadContent | kSpecialAll | kBlockEnd},
      {"object", kBlockEnd | kSpecialAll | kAnyScope},
      {"ol", kList | kBreaksOut},
      {"optgroup", 0},
      {"option", 0},
      {"p", kClosesP | kSpecial | kBreaksOut},
      {"param", kVoid | kSpecialAll},
      {"plaintext", kClosesP | kRawText | kSpecialAll},
      {"pre", kBlock | kBreaksOut},
      {"rb", kRuby},
      {"rp", kRuby},
      {"rt", kRuby},
      {"rtc", kRuby},
      {"ruby", kBreaksOut},
      {"s", kFormatting | kBreaksOut},
      {"script", kRawText | kHeadContent | kSpecialAll},
      {"search", kBlock},
      {"section", kBlock},
      {"select", kBlockEnd | kSpecialAll},
      {"small", kFormatting | kBreaksOut},
      {"source", kVoid | kSpecialAll},
      {"span", kBreaksOut},
      {"strike", kFormatting | kBreaksOut},
      {"strong", kFormatting | kBreaksOut},
      {"style", kRawText | kHeadContent | kSpecialAll},
      {"sub", kBreaksOut},
      {"summary", kBlock},
      {"sup", kBreaksOut},
      {"svg", kForeign | kBlockEnd},
      {"table", kClosesP | kSpecialAll | kAnyScope | kTableScope | kSpaceless | kBreaksOut},
      {"tbody", kRows | kRowGroup},
      {"td", kCellAll},
      {"template", kHeadContent | kBlockEnd | kSpecialAll | kAnyScope | kTableScope},
      {"textarea", kRawText | kSpecialAll},
      {"tfoot", kRows | kRowGroup},
      {"th", kCellAll},
      {"thead", kRows | kRowGroup},
      {"title", kRawText | kHeadContent | kSpecialAll | kIntegration},
      {"tr", kRows},
      {"track", kVoid | kSpecialAll},
      {"tt", kFormatting | kBreaksOut},
      {"u", kFormatting | kBreaksOut},
      {"ul", kList | kBreaksOut},
      {"var", kBreaksOut},
      {"wbr", kVoid | kSpecialAll},
      {"xmp", kClosesP | kRawText | kSpecialAll},
  });
}();

/// The row of a name, known when compiling; a name that is not in the table does not compile.
consteval NameId tag_id(std::string_view name) {
  std::size_t row = 0;
  while (kTags[row].name != name) ++row;  // beyond the table: an error of the compilation
  return static_cast<NameId>(row);
}

}  // namespace lens::html

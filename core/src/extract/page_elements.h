#pragma once

#include <cstdint>
#include <string_view>

namespace lens::extract {

/// What an element means for the blocks of a page.
enum class ElementKind : std::uint8_t {
  Inline,  ///< also every unknown element
  Block,
  Paragraph,
  Heading,  ///< h1 to h6
  List,
  ListItem,
  Quote,
  Preformatted,
  Table,
  TableRow,
  TableCell,
  Figure,
  Caption,
  Anchor,
  Strong,
  Emphasis,
  LineBreak,
  Rule,
  Control,   ///< button, label, select, …: part of a form, never prose
  Skipped,   ///< never shown: script, style, template, head, …
  Fallback,  ///< shown only where something does not work: noscript, object, …
  Article,
  Main,
  Header,
  Footer,
  Navigation,
  Aside,
  Form,
};

/// The kind of an element by its name in lower case.
ElementKind element_kind(std::string_view name);

/// True for kinds that stand on lines of their own.
bool is_block_level(ElementKind kind);

}  // namespace lens::extract

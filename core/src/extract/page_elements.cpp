#include "extract/page_elements.h"

#include <algorithm>
#include <array>

namespace lens::extract {
namespace {

struct Row {
  std::string_view name;
  ElementKind kind;
};

using enum ElementKind;

// Sorted by name.
constexpr std::array kElements = {
    Row{"a", Anchor},
    Row{"address", Block},
    Row{"amp-ad", Skipped},
    Row{"amp-sidebar", Navigation},
    Row{"article", Article},
    Row{"aside", Aside},
    Row{"audio", Fallback},
    Row{"b", Strong},
    Row{"blockquote", Quote},
    Row{"body", Block},
    Row{"br", LineBreak},
    Row{"button", Control},
    Row{"canvas", Fallback},
    Row{"caption", Block},
    Row{"center", Block},
    Row{"cite", Emphasis},
    Row{"datalist", Skipped},
    Row{"dd", ListItem},
    Row{"details", Block},
    Row{"dialog", Block},
    Row{"dir", List},
    Row{"div", Block},
    Row{"dl", List},
    Row{"dt", ListItem},
    Row{"em", Emphasis},
    Row{"fieldset", Block},
    Row{"figcaption", Caption},
    Row{"figure", Figure},
    Row{"footer", Footer},
    Row{"form", Form},
    Row{"frame", Skipped},
    Row{"frameset", Block},
    Row{"h1", Heading},
    Row{"h2", Heading},
    Row{"h3", Heading},
    Row{"h4", Heading},
    Row{"h5", Heading},
    Row{"h6", Heading},
    Row{"head", Skipped},
    Row{"header", Header},
    Row{"hgroup", Block},
    Row{"hr", Rule},
    Row{"html", Block},
    Row{"i", Emphasis},
    Row{"iframe", Fallback},
    Row{"label", Control},
    Row{"legend", Control},
    Row{"li", ListItem},
    Row{"listing", Preformatted},
    Row{"main", Main},
    Row{"map", Skipped},
    Row{"menu", List},
    Row{"meter", Control},
    Row{"nav", Navigation},
    Row{"noembed", Fallback},
    Row{"noframes", Fallback},
    Row{"noscript", Fallback},
    Row{"object", Fallback},
    Row{"ol", List},
    Row{"optgroup", Control},
    Row{"option", Control},
    Row{"p", Paragraph},
    Row{"plaintext", Preformatted},
    Row{"pre", Preformatted},
    Row{"progress", Control},
    Row{"q", Inline},
    Row{"rp", Skipped},
    Row{"rt", Skipped},
    Row{"script", Skipped},
    Row{"section", Block},
    Row{"select", Control},
    Row{"strong", Strong},
    Row{"style", Skipped},
    Row{"summary", Block},
    Row{"svg", Skipped},
    Row{"table", Table},
    Row{"tbody", Block},
    Row{"td", TableCell},
    Row{"template", Skipped},
    Row{"textarea", Control},
    Row{"tfoot", Block},
    Row{"th", TableCell},
    Row{"thead", Block},
    Row{"title", Skipped},
    Row{"tr", TableRow},
    Row{"ul", List},
    Row{"video", Fallback},
    Row{"xmp", Preformatted},
};

static_assert(std::ranges::is_sorted(kElements, {}, &Row::name));

}  // namespace

ElementKind element_kind(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kElements, name, {}, &Row::name);
  return found != kElements.end() && found->name == name ? found->kind : Inline;
}

bool is_block_level(ElementKind kind) {
  switch (kind) {
    case Inline:
    case Anchor:
    case Strong:
    case Emphasis:
    case LineBreak:
    case Control:
    case Skipped:
    case Fallback:
      return false;
    default:
      return true;
  }
}

}  // namespace lens::extract

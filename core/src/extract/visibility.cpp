#include "extract/visibility.h"

#include <string_view>

#include "unicode/text.h"

namespace lens::extract {
namespace {

/// The value of one declaration in a `style` attribute, in any case and spacing.
bool declares(std::string_view style, std::string_view property, std::string_view value) {
  while (!style.empty()) {
    const std::size_t end = style.find(';');
    const std::string_view declaration = style.substr(0, end);
    style = end == std::string_view::npos ? std::string_view() : style.substr(end + 1);
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = unicode::trim(declaration.substr(0, colon));
    if (!unicode::equals_ignoring_ascii_case(name, property)) continue;
    std::string_view found = unicode::trim(declaration.substr(colon + 1));
    found = unicode::trim(found.substr(0, found.find('!')));
    if (unicode::equals_ignoring_ascii_case(found, value)) return true;
  }
  return false;
}

}  // namespace

bool hides_itself(const html::Tree& tree, html::NodeId element) {
  if (tree[element].attribute_count == 0) return false;
  if (tree.has_attribute(element, "hidden")) {
    return !unicode::equals_ignoring_ascii_case(tree.attribute(element, "hidden"), "false");
  }
  if (tree.attribute(element, "aria-hidden") == "true") return true;
  const std::string_view style = tree.attribute(element, "style");
  return !style.empty() &&
         (declares(style, "display", "none") || declares(style, "visibility", "hidden"));
}

}  // namespace lens::extract

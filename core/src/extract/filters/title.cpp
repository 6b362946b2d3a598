// The title is metadata: the first h1 that says the same, and every block that repeats it. What
// stands above it in the article's part of the page is the page's head.
#include <string>

#include "extract/filters.h"
#include "unicode/text.h"

namespace lens::extract {

void filter_title(Page& page) {
  if (page.title.empty()) return;
  const std::string wanted = unicode::fold_case(page.title);
  bool seen = false;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (!block.is_body() || block.text.size() > 2 * wanted.size() + 16) continue;
    if (unicode::fold_case(block.text) != wanted) continue;
    if (!seen && block.kind == BlockKind::Heading) {
      block.role = Role::Title;
      seen = true;
    } else {
      block.remove(RemovalReason::DuplicateTitle, "title");
    }
  }
}

}  // namespace lens::extract

// The page's own address, printed for those who print it.
#include <string_view>

#include "extract/filters.h"

namespace lens::extract {
namespace {

std::string_view without_scheme(std::string_view url) {
  if (const std::size_t at = url.find("://"); at != std::string_view::npos)
    url.remove_prefix(at + 3);
  while (url.ends_with('/')) url.remove_suffix(1);
  return url.substr(0, url.find_first_of("?#"));
}

}  // namespace

void filter_own_address(Page& page) {
  const std::string_view own = without_scheme(page.url);
  if (own.find('/') == std::string_view::npos) return;
  for (Candidate& block : page.blocks) {
    if (!block.is_body() || block.text.find(' ') != std::string::npos) continue;
    if (without_scheme(block.text) == own) {
      block.remove(RemovalReason::Navigation, "own_address");
    }
  }
}

}  // namespace lens::extract

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lens::extract {

/// What may be the title of a page, and the names under which its site may stand beside it.
struct TitleWitnesses {
  /// Visible h1, in document order.
  std::vector<std::string> headings;
  /// Titles from the page's head, the most trusted first: og:title, `<title>`, headline, …
  std::vector<std::string> heads;
  /// Site, publisher, host without its ending.
  std::vector<std::string> site_names;
};

/// The title without the site's name: "Dark Stars | The Daily" gives "Dark Stars". An h1 that says
/// about the same as the head is the title, as the reader sees it; else the head's. May be empty.
std::string choose_title(const TitleWitnesses& witnesses);

/// A head title without the site's name at either end, at any dash, bar or dot.
std::string cut_site_name(std::string_view title, const std::vector<std::string>& site_names);

/// The words of a title in lower case, for comparing titles.
std::vector<std::string> title_words(std::string_view title);

/// 0 to 1: how many words two titles share (Dice).
double title_overlap(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace lens::extract

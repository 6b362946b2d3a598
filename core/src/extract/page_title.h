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

/// The h1 that says about the same as the head, which is the title as the reader sees it; empty
/// when there is none.
std::string heading_title(const TitleWitnesses& witnesses);

/// The only h1 of a page whose head says something else; empty when it is the site's name, or not
/// the only one.
std::string lone_heading(const TitleWitnesses& witnesses);

/// The first head title without the site's name, else the first h1. May be empty.
std::string head_title(const TitleWitnesses& witnesses);

/// A head title without the site's name at either end, at any dash, bar or dot.
std::string cut_site_name(std::string_view title, const std::vector<std::string>& site_names);

/// The words of a title in lower case, for comparing titles.
std::vector<std::string> title_words(std::string_view title);

/// 0 to 1: how many words two titles share (Dice).
double title_overlap(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace lens::extract

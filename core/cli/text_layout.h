#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lens::cli {

/// How text is laid out for a person: how wide, and whether with colour.
struct Page {
  std::size_t width = 80;
  bool colour = false;

  std::string bold(std::string_view text) const;
  std::string dim(std::string_view text) const;
};

/// The page that standard output is: as wide as the terminal within reason, 80 columns elsewhere;
/// colour on a terminal unless NO_COLOR is set.
Page page_of_standard_output();

/// The text without control characters, which could move the cursor or worse; runs of white space
/// become one space.
std::string harmless(std::string_view text);

/// Columns that the text takes: two for East Asian wide characters, none for combining marks.
std::size_t columns(std::string_view text);

/// `text` and spaces up to `width` columns; on the left of the text when `right` is set.
std::string padded(std::string_view text, std::size_t width, bool right = false);

/// Breaks at spaces into lines of at most `width` columns; a word that is wider has its own line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Appends `text` wrapped to the page: `first` stands before the first line, and spaces as wide
/// before the others.
void append_wrapped(std::string& out, const Page& page, std::string_view first,
                    std::string_view text);

/// "collegeEntry" gives "college entry", "grades11To12" gives "grades 11 to 12".
std::string spaced(std::string_view camel_case);

}  // namespace lens::cli

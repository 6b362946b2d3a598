#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lens::extract {

/// The authors that a byline names, joined by ", ": "By Jane Doe and Max Roe, Staff Writers |
/// July 3" gives "Jane Doe, Max Roe". Nothing when the line is no byline: it must begin with a word
/// of a list `byline_words` and go on with names (capitalized words).
std::optional<std::string> authors_of_byline(std::string_view line);

/// True when `authors_of_byline` finds somebody.
bool is_byline(std::string_view line);

/// True for two to four capitalized words and nothing else: "Jane van der Berg".
bool is_person_name(std::string_view line);

/// A photographer's or agency's credit ends the line: "REUTERS/Ann Lee", "(AP Photo/Ann Lee)",
/// "Ann Lee/Getty Images", "Photo: Ann Lee", "© dpa".
bool ends_with_credit(std::string_view line);

}  // namespace lens::extract

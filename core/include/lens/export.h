#pragma once

#include <string>

#include <lens/analysis.h>

namespace lens {

/// The cleaned article as plain text: title, dek, byline and body, blocks apart by a blank line.
std::string to_text(const Analysis& analysis);

/// The cleaned article as CommonMark; characters that have a meaning there are escaped.
std::string to_markdown(const Analysis& analysis);

/// The cleaned article as one HTML `<article>`, made of an allow-list of elements and attributes:
/// nothing in it can run.
std::string to_html(const Analysis& analysis);

/// Sentences, entity mentions, scores and keywords as RFC 4180 rows under one header; offsets in
/// UTF-16 code units.
std::string to_csv(const Analysis& analysis);

}  // namespace lens

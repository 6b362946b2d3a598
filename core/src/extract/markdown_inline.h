#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <lens/article.h>

namespace lens::extract {

/// Where `[label]: destination` lines point to, by the label in lower case. Only looked up.
using LinkReferences = std::unordered_map<std::string, std::string>;

/// The label as it is looked up: case folded, white space collapsed.
std::string reference_label(std::string_view label);

/// Text without its Markdown, and what the marks said. Spans are in `text`.
struct InlineText {
  std::string text;
  std::vector<Link> links;
  std::vector<Emphasis> emphasis;
  /// Destination of the first picture.
  std::string image;
};

/// Reads CommonMark's inline marks: emphasis, code, links (inline, by reference, automatic),
/// pictures (dropped), escapes, entities, hard breaks (kept as "\n"); of HTML tags only the text
/// stays. Links are as they stand there. Linear in the text.
InlineText read_markdown_inline(std::string_view source, const LinkReferences& references);

}  // namespace lens::extract

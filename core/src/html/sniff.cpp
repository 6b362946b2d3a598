#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "html/parser.h"
#include "html/tags.h"
#include "unicode/text.h"

// Markup or prose? Whoever pastes HTML pastes something that begins with a tag, or has tags all
// along; prose that talks about tags has them inside sentences.
namespace lens::html {
namespace {

using unicode::is_ascii_alpha;
using unicode::is_ascii_digit;
using unicode::is_ascii_space;

/// How far the tags are counted; longer inputs are decided by their beginning.
constexpr std::size_t kSniffBytes = 16384;

/// Where no ">" follows so soon, "<a" is no tag; keeps the count of tags linear.
constexpr std::size_t kLongestTag = 2048;

/// A page that begins with prose has at least that many tags where lines begin. Not measured: the
/// cases are in the test.
constexpr unsigned kFewTags = 3;

/// Elements without a row in tags.h, because no rule of the tree is about them.
constexpr std::string_view kPlainElements[] = {
    "abbr",   "acronym", "audio",    "bdi", "bdo",   "blink",  "canvas", "cite", "data",
    "del",    "dfn",     "ins",      "kbd", "label", "legend", "map",    "mark", "meter",
    "output", "picture", "progress", "q",   "samp",  "slot",   "time",   "video"};

/// A tag of a known element.
struct FoundTag {
  std::string name;      // lower case; empty: there is no tag
  std::size_t size = 0;  // with both angle brackets
  bool is_end = false;
  bool has_attributes = false;
};

bool begins_with(std::string_view text, std::string_view prefix) {
  return unicode::equals_ignoring_ascii_case(text.substr(0, prefix.size()), prefix);
}

bool is_known(std::string_view name) {
  return std::any_of(kTags.begin(), kTags.end(),
                     [&](const TagInfo& tag) { return tag.name == name; }) ||
         std::find(std::begin(kPlainElements), std::end(kPlainElements), name) !=
             std::end(kPlainElements);
}

/// The tag at the beginning of `text`, which begins with "<".
FoundTag tag_at(std::string_view text) {
  FoundTag tag;
  tag.is_end = text.substr(0, 2) == "</";
  const std::size_t begin = tag.is_end ? 2 : 1;
  std::size_t end = begin;
  while (end < text.size() && (is_ascii_alpha(text[end]) || is_ascii_digit(text[end]))) ++end;
  const std::size_t close = text.substr(0, end + kLongestTag).find('>', end);
  if (close == std::string_view::npos) return {};
  const bool ends_here = text[end] == '>' || text[end] == '/' || is_ascii_space(text[end]);
  std::string name = unicode::to_ascii_lower(text.substr(begin, end - begin));
  if (!ends_here || !is_known(name)) return {};
  tag.name = std::move(name);
  tag.size = close + 1;
  tag.has_attributes = text.substr(end, close - end).find('=') != std::string_view::npos;
  return tag;
}

/// Behind white space, comments and XML declarations.
std::string_view skip_preamble(std::string_view text) {
  for (;;) {
    text = unicode::trim(text);
    const std::string_view close = begins_with(text, "<!--")    ? "-->"
                                   : begins_with(text, "<?xml") ? "?>"
                                                                : "";
    const std::size_t end = close.empty() ? std::string_view::npos : text.find(close);
    if (end == std::string_view::npos) return text;
    text.remove_prefix(end + close.size());
  }
}

/// What the lines of a text begin with.
struct LineCounts {
  unsigned lines = 0;  // that are not blank
  unsigned tags = 0;
  unsigned markdown_headings = 0;
};

LineCounts count_lines(std::string_view text) {
  LineCounts counts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = unicode::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    ++counts.lines;
    if (line.front() == '<' && !tag_at(line).name.empty()) ++counts.tags;
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes >= 1 && hashes <= 6 && line.substr(hashes, 1) == " ") ++counts.markdown_headings;
  }
  return counts;
}

/// True when the text goes on as markup does: the tag has attributes, content or its end.
bool is_opening(std::string_view text, const FoundTag& tag) {
  if (tag.has_attributes || tag.name == "html" || tag.name == "head" || tag.name == "body") {
    return true;
  }
  const std::size_t next = text.find('<', tag.size);
  if (next == std::string_view::npos) return false;
  for (std::size_t i = next; i != std::string_view::npos; i = text.find('<', i + 1)) {
    const FoundTag other = tag_at(text.substr(i));
    if (other.is_end && other.name == tag.name) return true;
    if (i == tag.size && !other.name.empty()) return true;
  }
  return count_lines(text).tags >= kFewTags;
}

}  // namespace

bool looks_like_html(std::string_view text) {
  text = skip_preamble(text.substr(0, kSniffBytes));
  if (begins_with(text, "<!doctype")) return true;
  const LineCounts counts = count_lines(text);
  const bool is_tagged = counts.tags >= kFewTags && counts.tags * 2 >= counts.lines;
  if (is_tagged) return true;
  const FoundTag first = text.empty() || text.front() != '<' ? FoundTag() : tag_at(text);
  // Markdown may begin with some HTML, say a centered logo.
  return !first.name.empty() && !first.is_end && counts.markdown_headings == 0 &&
         is_opening(text, first);
}

}  // namespace lens::html

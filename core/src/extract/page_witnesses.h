#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/json_ld.h"
#include "extract/page_nodes.h"
#include "html/tree.h"

namespace lens::extract {

/// One `<meta>`: its name, property or itemprop in lower case, and its content.
struct MetaTag {
  std::string name;
  std::string_view content;
};

/// A `<time>` or an element with an itemprop of a date.
struct TimeElement {
  html::NodeId node = 0;
  /// Its `datetime`, `content` or text.
  std::string value;
  bool is_published = false;
  bool is_modified = false;
};

/// Everything a page says about itself, before anybody is believed.
struct PageWitnesses {
  JsonLd json_ld;
  std::vector<MetaTag> meta;
  std::vector<TimeElement> times;
  /// Elements that are named as the author's, in document order.
  std::vector<html::NodeId> bylines;
  std::vector<html::NodeId> headings;  ///< h1
  std::string title_tag;
  std::string canonical;
  std::string base;
  std::string language;   ///< `<html lang>`
  std::string direction;  ///< `<html dir>` or `<body dir>`

  /// The content of the first meta tag with that name, or an empty view.
  std::string_view meta_content(std::string_view name) const;
};

/// One walk over the tree. Linear.
PageWitnesses hear_witnesses(const html::Tree& tree, const std::vector<NodeFacts>& nodes);

}  // namespace lens::extract

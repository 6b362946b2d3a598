#pragma once

#include <string>
#include <vector>

#include "extract/json_tree.h"

namespace lens::extract {

/// What the structured data of a page (schema.org in JSON-LD) says about its article. Empty where
/// it says nothing.
struct JsonLd {
  std::string headline;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string publisher;
  /// The name of the site, from a WebSite entry.
  std::string site_name;
  std::string section;
  std::string description;
  std::string image;
  std::string language;
  /// The article's text as the publisher gives it, often cut or with other texts in it.
  std::string body;
  bool has_article = false;
};

/// Adds what one script element says; entries of an article's type win over others, the first
/// article over later ones. Knows `@graph`, lists of types, and `@id` references to authors.
void read_json_ld(std::string_view script, JsonLd& facts);

}  // namespace lens::extract

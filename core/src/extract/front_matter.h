#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <lens/article.h>

namespace lens::extract {

/// Bytes of the front matter at the beginning of a Markdown document, its fences included: YAML
/// between "---" lines or TOML between "+++" lines. 0 when there is none.
std::size_t front_matter_size(std::string_view text);

/// Takes title, author(s), date, update, description, image, canonical address and site name out of
/// front matter: its plain `key: value` (or `key = value`) lines and lists; what is nested deeper
/// is passed over. Fields that have a value keep it.
void read_front_matter(std::string_view front_matter, Metadata& metadata);

}  // namespace lens::extract

#include "extract/front_matter.h"

#include <algorithm>
#include <utility>

#include "extract/dates.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

/// Longer front matter is a document that begins with a rule.
constexpr std::size_t kMaxFrontMatterBytes = 65536;

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

std::string_view unquoted(std::string_view value) {
  value = unicode::trim(value);
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

/// `[a, "b"]` and "a" alike as "a, b".
std::string joined_list(std::string_view value) {
  value = unicode::trim(value);
  if (!value.starts_with('[') || !value.ends_with(']')) return std::string(unquoted(value));
  value = value.substr(1, value.size() - 2);
  std::string joined;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    const std::string_view item = unquoted(value.substr(begin, end - begin));
    if (!item.empty() && !joined.empty()) joined += ", ";
    joined += item;
    begin = end + 1;
  }
  return joined;
}

std::optional<std::string>* field_named(std::string_view key, Metadata& metadata) {
  const std::string name = unicode::to_ascii_lower(key);
  const auto is_any = [&name](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (name == "title") return &metadata.title;
  if (is_any({"author", "authors", "byline", "by"})) return &metadata.byline;
  if (is_any({"date", "published", "pubdate", "publishdate", "created"}))
    return &metadata.published;
  if (is_any({"updated", "modified", "lastmod", "last_modified_at"})) return &metadata.modified;
  if (is_any({"description", "subtitle", "summary", "dek", "excerpt"})) return &metadata.dek;
  if (is_any({"image", "cover", "thumbnail"})) return &metadata.image;
  if (is_any({"canonical", "canonical_url", "url", "source"})) return &metadata.canonical_url;
  if (is_any({"site", "site_name", "publisher", "publication"})) return &metadata.site_name;
  return nullptr;
}

void set_field(std::string_view key, std::string value, Metadata& metadata) {
  std::optional<std::string>* const field = field_named(key, metadata);
  if (field == nullptr || *field || value.empty()) return;
  if (field == &metadata.published || field == &metadata.modified) {
    *field = parse_date(value);
  } else {
    *field = std::move(value);
  }
}

}  // namespace

std::size_t front_matter_size(std::string_view text) {
  const std::string_view fence = unicode::trim(line_at(text, 0));
  if (fence != "---" && fence != "+++") return 0;
  std::size_t begin = line_at(text, 0).size() + 1;
  bool has_field = false;
  while (begin < std::min(text.size(), kMaxFrontMatterBytes)) {
    const std::string_view line = line_at(text, begin);
    begin += line.size() + 1;
    if (unicode::trim(line) == fence) return has_field ? std::min(begin, text.size()) : 0;
    has_field = has_field || line.find(fence == "---" ? ':' : '=') != std::string_view::npos;
  }
  return 0;
}

void read_front_matter(std::string_view front_matter, Metadata& metadata) {
  std::string_view list_key;
  std::string list;
  const auto end_list = [&] {
    if (!list_key.empty()) set_field(list_key, std::exchange(list, {}), metadata);
    list_key = {};
  };
  for (std::size_t begin = 0; begin < front_matter.size();) {
    const std::string_view line = line_at(front_matter, begin);
    begin += line.size() + 1;
    const std::string_view item = unicode::trim(line);
    if (item.starts_with("- ") && !list_key.empty()) {
      if (!list.empty()) list += ", ";
      list += unquoted(item.substr(2));
      continue;
    }
    if (line.empty() || unicode::is_ascii_space(line.front())) continue;
    end_list();
    const std::size_t sign = line.find_first_of(":=");
    if (sign == std::string_view::npos) continue;
    const std::string_view key = unicode::trim(line.substr(0, sign));
    std::string value = joined_list(line.substr(sign + 1));
    if (value.empty()) {
      list_key = key;
    } else {
      set_field(key, std::move(value), metadata);
    }
  }
  end_list();
}

}  // namespace lens::extract

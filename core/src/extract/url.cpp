#include "extract/url.h"

#include "unicode/text.h"

namespace lens::extract {
namespace {

/// The five parts of RFC 3986, appendix B. Views into the reference.
struct UrlParts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
  bool has_scheme = false;
  bool has_authority = false;
  bool has_query = false;
  bool has_fragment = false;
};

bool is_scheme_character(char c) {
  return unicode::is_ascii_alpha(c) || unicode::is_ascii_digit(c) || c == '+' || c == '-' ||
         c == '.';
}

std::size_t scheme_length(std::string_view url) {
  if (url.empty() || !unicode::is_ascii_alpha(url[0])) return 0;
  std::size_t at = 1;
  while (at < url.size() && is_scheme_character(url[at])) ++at;
  return at < url.size() && url[at] == ':' ? at : 0;
}

UrlParts split(std::string_view url) {
  UrlParts parts;
  if (const std::size_t length = scheme_length(url); length > 0) {
    parts.has_scheme = true;
    parts.scheme = url.substr(0, length);
    url.remove_prefix(length + 1);
  }
  if (const std::size_t hash = url.find('#'); hash != std::string_view::npos) {
    parts.has_fragment = true;
    parts.fragment = url.substr(hash + 1);
    url = url.substr(0, hash);
  }
  if (const std::size_t mark = url.find('?'); mark != std::string_view::npos) {
    parts.has_query = true;
    parts.query = url.substr(mark + 1);
    url = url.substr(0, mark);
  }
  if (url.starts_with("//")) {
    parts.has_authority = true;
    url.remove_prefix(2);
    const std::size_t slash = url.find('/');
    parts.authority = url.substr(0, slash);
    url = slash == std::string_view::npos ? std::string_view() : url.substr(slash);
  }
  parts.path = url;
  return parts;
}

void drop_last_segment(std::string& path) {
  const std::size_t slash = path.rfind('/');
  path.resize(slash == std::string::npos ? 0 : slash);
}

/// RFC 3986, 5.2.4.
std::string remove_dot_segments(std::string_view input) {
  std::string output;
  while (!input.empty()) {
    if (input.starts_with("../")) {
      input.remove_prefix(3);
    } else if (input.starts_with("./") || input.starts_with("/./")) {
      input.remove_prefix(2);
    } else if (input == "/.") {
      input = "/";
    } else if (input.starts_with("/../")) {
      input.remove_prefix(3);
      drop_last_segment(output);
    } else if (input == "/..") {
      input = "/";
      drop_last_segment(output);
    } else if (input == "." || input == "..") {
      input = {};
    } else {
      const std::size_t end = input.find('/', 1);
      output += input.substr(0, end);
      input = end == std::string_view::npos ? std::string_view() : input.substr(end);
    }
  }
  return output;
}

std::string merge_paths(const UrlParts& base, std::string_view path) {
  if (base.has_authority && base.path.empty()) return "/" + std::string(path);
  const std::size_t slash = base.path.rfind('/');
  if (slash == std::string_view::npos) return std::string(path);
  return std::string(base.path.substr(0, slash + 1)) + std::string(path);
}

std::string join(const UrlParts& parts, std::string_view path) {
  std::string url;
  if (parts.has_scheme) url.append(parts.scheme).append(":");
  if (parts.has_authority) url.append("//").append(parts.authority);
  url += path;
  if (parts.has_query) url.append("?").append(parts.query);
  if (parts.has_fragment) url.append("#").append(parts.fragment);
  return url;
}

std::string without_controls(std::string_view href) {
  std::string clean;
  for (const char c : unicode::trim(href)) {
    if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) clean += c;
    if (c == ' ') clean += "%20";
  }
  return clean;
}

bool is_shown_scheme(std::string_view scheme) {
  for (const std::string_view known : {"http", "https", "mailto", "tel"}) {
    if (unicode::equals_ignoring_ascii_case(scheme, known)) return true;
  }
  return false;
}

}  // namespace

std::string resolve_url(std::string_view base_url, std::string_view reference) {
  const UrlParts base = split(base_url);
  UrlParts target = split(reference);
  if (target.has_scheme) return join(target, remove_dot_segments(target.path));
  if (!base.has_scheme) return std::string(reference);
  target.scheme = base.scheme;
  target.has_scheme = true;
  if (target.has_authority) return join(target, remove_dot_segments(target.path));
  target.authority = base.authority;
  target.has_authority = base.has_authority;
  if (target.path.empty()) {
    if (!target.has_query) {
      target.query = base.query;
      target.has_query = base.has_query;
    }
    return join(target, base.path);
  }
  if (target.path.starts_with('/')) return join(target, remove_dot_segments(target.path));
  const std::string merged = merge_paths(base, target.path);
  return join(target, remove_dot_segments(merged));
}

std::string resolve_link(std::string_view base, std::string_view href) {
  const std::string clean = without_controls(href);
  const std::size_t length = scheme_length(clean);
  if (length > 0 && !is_shown_scheme(std::string_view(clean).substr(0, length))) return {};
  if (length > 0) return clean;
  return resolve_url(base, clean);
}

}  // namespace lens::extract

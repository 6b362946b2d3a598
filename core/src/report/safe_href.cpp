#include "report/safe_href.h"

#include <array>

#include "unicode/text.h"

namespace lens::report {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// As a browser reads it: without control characters, without spaces at either end.
std::string without_controls(std::string_view href) {
  std::string kept;
  for (const char c : href) {
    if (!is_control(c)) kept += c;
  }
  const std::size_t first = kept.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return kept.substr(first, kept.find_last_not_of(' ') + 1 - first);
}

/// What stands before a ":" that no "/", "?" or "#" precedes; empty in a relative reference.
std::string_view scheme_of(std::string_view href) {
  const std::size_t end = href.find_first_of(":/?#");
  return end == std::string_view::npos || href[end] != ':' ? "" : href.substr(0, end);
}

bool may_be_followed(std::string_view scheme) {
  constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "mailto", "tel"};
  for (const std::string_view allowed : kSchemes) {
    if (unicode::equals_ignoring_ascii_case(scheme, allowed)) return true;
  }
  return false;
}

std::string percent_encoded(std::string_view href) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kEncoded = " \"'<>\\`";
  std::string out;
  for (const char c : href) {
    if (kEncoded.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    out += '%';
    out += kHex[static_cast<unsigned char>(c) >> 4];
    out += kHex[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

}  // namespace

std::string safe_href(std::string_view href) {
  const std::string clean = without_controls(href);
  const std::string_view scheme = scheme_of(clean);
  // ":" as the first character is an empty scheme: neither relative nor one of ours.
  if (scheme.empty() ? clean.starts_with(':') : !may_be_followed(scheme)) return "";
  return percent_encoded(clean);
}

}  // namespace lens::report

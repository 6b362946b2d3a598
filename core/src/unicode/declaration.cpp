#include "unicode/declaration.h"

#include <algorithm>

#include "base/limits.h"
#include "unicode/text.h"

// The HTML standard's "prescan a byte stream to determine its encoding" (section 13.2.3.2), with an
// XML declaration read first.
namespace lens::unicode {
namespace {

struct PageAttribute {
  std::string name;  // lower case; empty: the tag has ended
  std::string value;
};

bool begins_with(std::string_view text, std::string_view lower_case_prefix) {
  return equals_ignoring_ascii_case(text.substr(0, lower_case_prefix.size()), lower_case_prefix);
}

std::string_view skip_while(std::string_view text, std::string_view set) {
  text.remove_prefix(std::min(text.find_first_not_of(set), text.size()));
  return text;
}

/// Takes everything before the first of `set` off the text.
std::string_view take_until(std::string_view& text, std::string_view set) {
  const std::string_view taken = text.substr(0, text.find_first_of(set));
  text.remove_prefix(taken.size());
  return taken;
}

std::string_view take_value(std::string_view& text) {
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) {
    return take_until(text, " \t\n\r\f>");
  }
  const std::string_view quote = text.substr(0, 1);
  text.remove_prefix(1);
  const std::string_view value = take_until(text, quote);
  text.remove_prefix(std::min<std::size_t>(1, text.size()));
  return value;
}

PageAttribute take_attribute(std::string_view& text) {
  text = skip_while(text, " \t\n\r\f/");
  if (text.empty() || text.front() == '>') return {};
  PageAttribute attribute;
  attribute.name = text.front();
  text.remove_prefix(1);
  attribute.name = to_ascii_lower(attribute.name + std::string(take_until(text, " \t\n\r\f/>=")));
  const std::string_view behind = skip_while(text, " \t\n\r\f");
  if (!behind.empty() && behind.front() == '=') {
    text = skip_while(behind.substr(1), " \t\n\r\f");
    attribute.value = take_value(text);
  }
  return attribute;
}

/// "text/html; charset=x" gives "x".
std::string label_in_content_type(std::string_view content) {
  constexpr std::string_view kCharset = "charset";
  const std::string lower = to_ascii_lower(content);
  for (std::size_t at = lower.find(kCharset); at != std::string::npos;
       at = lower.find(kCharset, at + 1)) {
    std::string_view rest = skip_while(content.substr(at + kCharset.size()), " \t\n\r\f");
    if (rest.empty() || rest.front() != '=') continue;
    rest = skip_while(rest.substr(1), " \t\n\r\f\"'");
    return std::string(take_until(rest, " \t\n\r\f;\"'"));
  }
  return {};
}

/// The label in a meta element, whose attributes `text` begins with; moves behind them.
std::string label_in_meta(std::string_view& text) {
  std::string charset, content;
  bool is_pragma = false;
  for (PageAttribute attribute = take_attribute(text); !attribute.name.empty();
       attribute = take_attribute(text)) {
    if (attribute.name == "charset" && charset.empty()) charset = attribute.value;
    if (attribute.name == "content") content = label_in_content_type(attribute.value);
    if (attribute.name == "http-equiv") {
      is_pragma = equals_ignoring_ascii_case(attribute.value, "content-type");
    }
  }
  if (!charset.empty()) return charset;
  return is_pragma ? content : std::string();
}

std::string label_in_xml_declaration(std::string_view bytes) {
  if (!begins_with(bytes, "<?xml")) return {};
  std::string_view rest = bytes.substr(5, bytes.find("?>") - 5);
  for (PageAttribute attribute = take_attribute(rest); !attribute.name.empty();
       attribute = take_attribute(rest)) {
    if (attribute.name == "encoding") return attribute.value;
  }
  return {};
}

void skip_past(std::string_view& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
}

bool is_meta(std::string_view text) {
  return begins_with(text, "<meta") && text.size() > 5 &&
         (is_ascii_space(text[5]) || text[5] == '/');
}

/// Moves behind a tag that is not meta, with its attributes, so that none of their values is taken
/// for markup.
void skip_tag(std::string_view& text) {
  take_until(text, " \t\n\r\f>");
  while (!take_attribute(text).name.empty()) continue;
}

}  // namespace

std::string declared_label(std::string_view bytes) {
  std::string_view text = bytes.substr(0, limits::kEncodingPrescanBytes);
  if (std::string label = label_in_xml_declaration(text); !label.empty()) return label;
  while (!text.empty()) {
    take_until(text, "<");
    if (begins_with(text, "<!--")) {
      text.remove_prefix(2);  // "<!-->" is a whole comment
      skip_past(text, "-->");
    } else if (is_meta(text)) {
      text.remove_prefix(5);
      if (std::string label = label_in_meta(text); !label.empty()) return label;
    } else if (text.size() > 2 &&
               (is_ascii_alpha(text[1]) || (text[1] == '/' && is_ascii_alpha(text[2])))) {
      skip_tag(text);
    } else if (text.size() > 1 && (text[1] == '!' || text[1] == '/' || text[1] == '?')) {
      skip_past(text, ">");
    } else {
      text.remove_prefix(std::min<std::size_t>(1, text.size()));
    }
  }
  return {};
}

}  // namespace lens::unicode

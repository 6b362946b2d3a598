#include "extract/json_tree.h"

#include "unicode/text.h"

namespace lens::extract {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  std::vector<JsonNode> read() {
    while (at_ < text_.size() && open_.size() <= kMaxJsonDepth) step();
    while (!open_.empty()) close();
    return std::move(nodes_);
  }

 private:
  void step();
  void add(JsonKind kind, std::string text);
  void close();
  std::string read_string();
  void read_escape(std::string& out);
  char32_t read_unit();
  bool is_key_ahead();

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<JsonNode> nodes_;
  std::vector<std::uint32_t> open_;
  std::string key_;
};

void JsonReader::step() {
  const char c = text_[at_];
  switch (c) {
    case '{':
    case '[':
      ++at_;
      add(c == '{' ? JsonKind::Object : JsonKind::Array, {});
      open_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
      return;
    case '}':
    case ']':
      ++at_;
      key_.clear();
      if (!open_.empty()) close();
      return;
    case '"': {
      std::string value = read_string();
      if (!open_.empty() && nodes_[open_.back()].kind == JsonKind::Object && is_key_ahead()) {
        key_ = std::move(value);
      } else {
        add(JsonKind::String, std::move(value));
      }
      return;
    }
    default:
      break;
  }
  // Outside of any value stand only comments and CDATA marks.
  if (open_.empty() || unicode::is_ascii_space(c) || c == ',' || c == ':') {
    ++at_;
    return;
  }
  std::size_t end = at_ + 1;
  while (end < text_.size() &&
         std::string_view(",]}\"[{ \t\r\n").find(text_[end]) == std::string_view::npos) {
    ++end;
  }
  add(JsonKind::Literal, std::string(text_.substr(at_, end - at_)));
  at_ = end;
}

void JsonReader::add(JsonKind kind, std::string text) {
  JsonNode node;
  node.kind = kind;
  node.depth = static_cast<std::uint32_t>(open_.size());
  node.end = static_cast<std::uint32_t>(nodes_.size() + 1);
  node.key = std::move(key_);
  node.text = std::move(text);
  key_.clear();
  nodes_.push_back(std::move(node));
}

void JsonReader::close() {
  nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
  open_.pop_back();
}

bool JsonReader::is_key_ahead() {
  std::size_t next = at_;
  while (next < text_.size() && unicode::is_ascii_space(text_[next])) ++next;
  if (next >= text_.size() || text_[next] != ':') return false;
  at_ = next + 1;
  return true;
}

std::string JsonReader::read_string() {
  std::string value;
  for (++at_; at_ < text_.size() && text_[at_] != '"';) {
    if (text_[at_] == '\\') {
      read_escape(value);
    } else {
      value += text_[at_++];
    }
  }
  ++at_;
  return value;
}

void JsonReader::read_escape(std::string& out) {
  ++at_;
  if (at_ >= text_.size()) return;
  const char c = text_[at_++];
  switch (c) {
    case 'n':
      out += '\n';
      return;
    case 't':
      out += '\t';
      return;
    case 'r':
    case 'b':
    case 'f':
      out += ' ';
      return;
    case 'u':
      break;
    default:
      out += c;
      return;
  }
  char32_t unit = read_unit();
  if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
    at_ += 2;
    const char32_t low = read_unit();
    unit = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) : low;
  }
  if (unit >= 0xD800 && unit < 0xE000) unit = 0xFFFD;
  if (unit != 0) unicode::append(out, unit);
}

char32_t JsonReader::read_unit() {
  char32_t unit = 0;
  for (int i = 0; i < 4 && at_ < text_.size(); ++i) {
    const int digit = hex_value(text_[at_]);
    if (digit < 0) break;
    unit = unit * 16 + static_cast<char32_t>(digit);
    ++at_;
  }
  return unit;
}

}  // namespace

std::vector<JsonNode> read_json(std::string_view text) { return JsonReader(text).read(); }

}  // namespace lens::extract

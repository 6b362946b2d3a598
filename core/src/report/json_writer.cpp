// A JSON writer instead of a document tree: an analysis of 10 MB has a hundred thousand small
// objects, and what is only printed need not be built first.
#include "report/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "unicode/text.h"

namespace lens::report {
namespace {

constexpr double kScale = 1e4;     // 4 decimals: the contract
constexpr double kLargest = 9e14;  // times kScale it still fits 64 bits

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

/// The decimals `ten_thousandths` (1 to 9999) without trailing zeros.
void append_decimals(std::string& out, std::int64_t ten_thousandths) {
  out += '.';
  for (std::int64_t unit = 1000; ten_thousandths > 0; unit /= 10) {
    out += static_cast<char>('0' + ten_thousandths / unit);
    ten_thousandths %= unit;
  }
}

/// The short escape of a character, or 0 when it has none.
char short_escape(char c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '\\';
  if (const char letter = short_escape(c); letter != 0) {
    out += letter;
    return;
  }
  out += "u00";
  out += kHex[static_cast<unsigned char>(c) >> 4];
  out += kHex[static_cast<unsigned char>(c) & 15];
}

bool is_plain_ascii(char c) {
  return static_cast<unsigned char>(c) - 0x20u < 0x60u && c != '"' && c != '\\';
}

}  // namespace

double round_for_print(double value) { return std::round(value * kScale) / kScale; }

void append_number(std::string& out, double value) {
  if (!(std::fabs(value) <= kLargest)) {
    out += "null";
    return;
  }
  std::int64_t scaled = std::llround(value * kScale);
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  constexpr auto kUnit = static_cast<std::int64_t>(kScale);
  append_integer(out, scaled / kUnit);
  if (scaled % kUnit != 0) append_decimals(out, scaled % kUnit);
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // what lies between here and `at` needs no change
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain_ascii(text[at])) {
      ++at;
      continue;
    }
    out.append(text, plain, at - plain);
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(out, text[at++]);
    } else {
      unicode::append(out, unicode::next_code_point(text, at));
    }
    plain = at;
  }
  out.append(text, plain);
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_string(out_, name);
  out_ += ':';
}

void JsonWriter::string(std::string_view name, std::string_view value) {
  key(name);
  append_string(out_, value);
}

void JsonWriter::number(std::string_view name, double value) {
  key(name);
  append_number(out_, value);
}

void JsonWriter::null(std::string_view name) {
  key(name);
  out_ += "null";
}

void JsonWriter::optional_string(std::string_view name, const std::optional<std::string>& value) {
  value ? string(name, *value) : null(name);
}

void JsonWriter::number(std::string_view name, const std::optional<double>& value) {
  value ? number(name, *value) : null(name);
}

void JsonWriter::string_unless_empty(std::string_view name, std::string_view value) {
  value.empty() ? null(name) : string(name, value);
}

/// A comma, unless a container or a key has just begun.
void JsonWriter::separate() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
}

}  // namespace lens::report

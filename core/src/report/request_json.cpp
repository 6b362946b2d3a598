// Reads what a door is asked for. Strict: an unknown key is more likely a misspelt one than one to
// be passed over.
#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include <lens/json.h>

#include "base/limits.h"

namespace lens {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxShown =
    80;  // a value in an error message is for recognizing, not all of it

/// The value as it stands in the request, cut to a readable length. What is nested is only named:
/// printing recurses, and a request may be as deep as it likes.
std::string shown(const json& value) {
  for (const json& item : value) {
    if (value.is_structured() && item.is_structured()) return "nested";
  }
  std::string text = value.dump(-1, ' ', true, json::error_handler_t::replace);
  if (text.size() > kMaxShown) text = text.substr(0, kMaxShown) + "...";
  return text;
}

Error out_of_range(const std::string& key, const json& value, std::string_view allowed) {
  return {"optionRange", key + " is " + shown(value) + "; allowed: " + std::string(allowed)};
}

/// Reads one value into the request; false when it is of the wrong type or out of range.
using Read = bool (*)(const json&, Request&);

/// One key: how its value is read and what it may be.
struct Key {
  std::string_view name;
  std::string_view allowed;
  Read read;
};

bool read_text(const json& value, std::string& target) {
  if (!value.is_string()) return false;
  target = *value.get_ptr<const std::string*>();
  return true;
}

bool read_flag(const json& value, bool& target) {
  if (!value.is_boolean()) return false;
  target = *value.get_ptr<const bool*>();
  return true;
}

/// A whole number from 0 to `most`, also when it is written as 3.0.
template <typename Number>
bool read_whole(const json& value, double most, Number& target) {
  if (!value.is_number()) return false;
  const double number = value.get<double>();
  if (!(number >= 0 && number <= most) || number != std::floor(number)) return false;
  target = static_cast<Number>(number);
  return true;
}

bool read_format(const json& value, Request& request) {
  for (const Format format : {Format::Auto, Format::Text, Format::Html, Format::Markdown}) {
    if (value == to_string(format)) {
      request.hints.format = format;
      return true;
    }
  }
  return false;
}

bool read_keep(const json& value, Request& request) {
  if (!value.is_array()) return false;
  request.options.keep.clear();
  for (const json& id : value) {
    if (!read_whole(id, UINT32_MAX, request.options.keep.emplace_back())) return false;
  }
  return true;
}

bool read_ratio(const json& value, Request& request) {
  if (!value.is_number()) return false;
  const double ratio = value.get<double>();
  if (!(ratio >= 0 && ratio <= 1)) return false;
  request.options.summary.ratio = ratio;
  return true;
}

constexpr double kMaxExactInteger = 9007199254740992.0;  // 2^53: beyond it doubles skip integers

const std::array<Key, 12> kKeys = {{
    {"format", "\"auto\", \"text\", \"html\", \"markdown\"", read_format},
    {"encoding", "a string",
     [](const json& v, Request& r) { return read_text(v, r.hints.encoding); }},
    {"url", "a string", [](const json& v, Request& r) { return read_text(v, r.hints.url); }},
    {"lang", "a string", [](const json& v, Request& r) { return read_text(v, r.hints.language); }},
    {"keepAll", "true, false",
     [](const json& v, Request& r) { return read_flag(v, r.options.keep_all); }},
    {"keep", "an array of ids of removed blocks", read_keep},
    {"explain", "true, false",
     [](const json& v, Request& r) { return read_flag(v, r.options.explain); }},
    {"entities", "true, false",
     [](const json& v, Request& r) { return read_flag(v, r.options.entities); }},
    {"summarySentences", "a whole number from 0 to 100",
     [](const json& v, Request& r) {
       static_assert(limits::kMaxSummarySentences == 100, "the text above says 100");
       return read_whole(v, limits::kMaxSummarySentences, r.options.summary.sentences);
     }},
    {"summaryRatio", "a number from 0 to 1", read_ratio},
    {"transcodedFrom", "a string",
     [](const json& v, Request& r) { return read_text(v, r.hints.transcoded_from); }},
    {"transcodedBytes", "a whole number",
     [](const json& v, Request& r) {
       return read_whole(v, kMaxExactInteger, r.hints.transcoded_bytes);
     }},
}};

const Key* find_key(std::string_view name) {
  for (const Key& key : kKeys) {
    if (key.name == name) return &key;
  }
  return nullptr;
}

std::string all_names() {
  std::string names;
  for (const Key& key : kKeys) names += (names.empty() ? "" : ", ") + std::string(key.name);
  return names;
}

}  // namespace

Result<Request> request_from_json(std::string_view text) {
  const json document = json::parse(text.begin(), text.end(), nullptr, false);
  if (document.is_discarded()) return Error{"requestSyntax", "the request is not valid JSON"};
  if (!document.is_object()) {
    return Error{"requestSyntax", "the request is " + shown(document) + "; allowed: an object"};
  }
  Request request;
  for (const auto& [name, value] : document.items()) {
    const Key* key = find_key(name);
    if (key == nullptr) {
      return Error{"requestSyntax", "unknown key " + shown(name) + "; allowed: " + all_names()};
    }
    if (value.is_null()) continue;  // as if the key were missing
    if (!key->read(value, request)) return out_of_range(name, value, key->allowed);
  }
  return request;
}

}  // namespace lens

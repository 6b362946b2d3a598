#include "batch_line.h"

#include <new>
#include <optional>

#include <nlohmann/json.hpp>

#include <lens/analyze.h>
#include <lens/json.h>

#include "stage_clock.h"

namespace lens::cli {
namespace {

using nlohmann::json;

/// What is wrong with a line.
struct Problem {
  std::string code, message;
};

/// A line, read.
struct Document {
  std::string id = "null";  // as JSON
  std::string bytes;
  InputHints hints;
  std::optional<Problem> problem;
};

std::string dumped(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The string of that name; null when it is missing or null, a problem when it is something else.
std::string* take_text(json& object, const char* name, Document& document) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return nullptr;
  if (auto* text = found->get_ptr<std::string*>()) return text;
  document.problem = {"lineFields", std::string("\"") + name + "\" is not a string"};
  return nullptr;
}

void take_id(json& object, Document& document) {
  const auto found = object.find("id");
  if (found == object.end()) return;
  if (found->is_structured()) {
    document.problem = {"lineFields", "\"id\" is neither a string nor a number"};
  } else {
    document.id = dumped(*found);
  }
}

void take_content(json& object, Document& document) {
  std::string* html = take_text(object, "html", document);
  std::string* text = take_text(object, "text", document);
  if (document.problem) return;
  if ((html == nullptr) == (text == nullptr)) {
    document.problem = {"lineFields", html == nullptr ? "neither \"html\" nor \"text\" is there"
                                                      : "both \"html\" and \"text\" are there"};
    return;
  }
  // A JSON string is Unicode already, whatever a <meta> in it says.
  document.hints.encoding = "utf-8";
  if (html != nullptr) document.hints.format = Format::Html;
  if (html == nullptr && document.hints.format == Format::Auto) {
    document.hints.format = Format::Text;
  }
  document.bytes = std::move(html != nullptr ? *html : *text);
}

Document read_document(const std::string& line, const InputHints& hints) {
  Document document;
  document.hints = hints;
  json object = json::parse(line, nullptr, false);
  if (!object.is_object()) {
    document.problem = {"lineSyntax", object.is_discarded() ? "not valid JSON" : "not an object"};
    return document;
  }
  take_id(object, document);
  if (const std::string* url = take_text(object, "url", document)) document.hints.url = *url;
  if (const std::string* lang = take_text(object, "lang", document)) {
    document.hints.language = *lang;
  }
  if (!document.problem) take_content(object, document);
  return document;
}

Answer refusal(const std::string& id, const Problem& problem, std::uint64_t number) {
  const std::string message = "line " + std::to_string(number) + ": " + problem.message;
  return {"{\"id\":" + id + ",\"error\":{\"code\":\"" + problem.code +
              "\",\"message\":" + dumped(message) + "}}",
          true};
}

Answer analyzed(const Document& document, const Arguments& arguments) {
  Options options = arguments.options;
  StageClock clock;
  if (arguments.timings) options.on_stage = clock.listener();
  const Analysis analysis = analyze(document.bytes, document.hints, options);
  return {"{\"id\":" + document.id + ",\"analysis\":" + to_json(analysis, clock.finish()) + "}",
          false};
}

}  // namespace

Answer answer_line(const std::string& line, std::uint64_t number, const Arguments& arguments) {
  Document document;
  try {
    document = read_document(line, arguments.hints);
    if (document.problem) return refusal(document.id, *document.problem, number);
    return analyzed(document, arguments);
  } catch (const std::bad_alloc&) {
    return refusal(document.id, {"outOfMemory", "memory ran out"}, number);
  }
}

Answer answer_long_line(std::uint64_t number) {
  return refusal("null",
                 {"lineTooLong", "longer than " + std::to_string(kMaxLineBytes >> 20) + " MiB"},
                 number);
}

}  // namespace lens::cli

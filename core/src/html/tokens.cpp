#include "html/tokens.h"

#include <cstring>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "base/limits.h"

// libxml2 with HTML_PARSE_HTML5 makes one SAX call per token of the HTML standard's tokenizer and
// builds nothing. Its context is per call, so that tokenizing keeps no state.
namespace lens::html {
namespace {

std::string_view view_of(const xmlChar* bytes) {
  return bytes == nullptr ? std::string_view() : reinterpret_cast<const char*>(bytes);
}

/// What the SAX calls get as their user data.
struct Run {
  TokenSink* sink = nullptr;
  const xmlParserCtxt* context = nullptr;
  StartTag tag;  // its vector is used again
};

/// libxml2 does not tell that a tag ends with "/>", but its reading position stands before that.
bool stands_before_solidus(const xmlParserCtxt* context) {
  const xmlParserInput* input = context->input;
  return input != nullptr && input->cur < input->end && *input->cur == '/';
}

void on_start_element(void* user_data, const xmlChar* name, const xmlChar** attributes) {
  auto& run = *static_cast<Run*>(user_data);
  StartTag& tag = run.tag;
  tag.name = view_of(name);
  tag.attributes.clear();
  tag.attributes_capped = false;
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    if (tag.attributes.size() == limits::kMaxAttributes) {
      tag.attributes_capped = true;
      break;
    }
    tag.attributes.push_back({view_of(attributes[0]), view_of(attributes[1])});
  }
  tag.self_closing = stands_before_solidus(run.context);
  run.sink->start_tag(tag);
}

void on_end_element(void* user_data, const xmlChar* name) {
  static_cast<Run*>(user_data)->sink->end_tag(view_of(name));
}

void on_characters(void* user_data, const xmlChar* bytes, int size) {
  const auto* text = reinterpret_cast<const char*>(bytes);
  static_cast<Run*>(user_data)->sink->text({text, static_cast<std::size_t>(size)});
}

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

/// Tokenizes from the start and returns how many bytes were read: all of them, unless libxml2 met
/// a doctype whose literal is beyond its limit of 10 MB and stopped there.
std::size_t tokenize_some(std::string_view text, TokenSink& sink) {
  xmlSAXHandler handler;
  std::memset(&handler, 0, sizeof handler);
  handler.startElement = on_start_element;
  handler.endElement = on_end_element;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  handler.cdataBlock = on_characters;
  Run run;
  run.sink = &sink;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(htmlNewSAXParserCtxt(&handler, &run));
  if (context == nullptr) return text.size();
  run.context = context.get();
  htmlCtxtSetOptions(context.get(), HTML_PARSE_HTML5 | HTML_PARSE_HUGE | HTML_PARSE_NOERROR |
                                        HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  // Copied, because libxml2 looks one byte behind the end.
  xmlParserInput* input =
      xmlNewInputFromMemory(nullptr, text.data(), text.size(), static_cast<xmlParserInputFlags>(0));
  if (input == nullptr) return text.size();
  if (xmlCtxtPushInput(context.get(), input) < 0) return text.size();  // has freed it
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  return text.size() - static_cast<std::size_t>(input->end - input->cur);
}

}  // namespace

void tokenize(std::string_view text, TokenSink& sink) {
  while (!text.empty()) {
    const std::size_t read = tokenize_some(text, sink);
    text.remove_prefix(read == 0 ? text.size() : read);
  }
}

}  // namespace lens::html

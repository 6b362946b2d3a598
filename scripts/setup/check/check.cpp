// Does the ICU and libxml2 that was built do what we build it for? Exit status 0: yes.

#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <libxml/HTMLparser.h>
#include <unicode/lens_break_rules.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

namespace {

int failures = 0;

void expect(bool holds, const std::string& what) {
  if (holds) return;
  std::printf("does not hold: %s\n", what.c_str());
  ++failures;
}

int count_breaks(const unsigned char* rules, const unsigned char* end, const char16_t* text) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks =
      ubrk_openBinaryRules(rules, static_cast<int32_t>(end - rules), text, -1, &status);
  if (U_FAILURE(status)) return -1;
  int count = 0;
  while (ubrk_next(breaks) != UBRK_DONE) ++count;
  ubrk_close(breaks);
  return count;
}

void check_boundaries() {
  expect(count_breaks(lens_word_rules, lens_word_rules_end, u"Hello world.") == 4, "word breaks");
  expect(count_breaks(lens_word_rules, lens_word_rules_end, u"a \u0e01\u0e02\u0e03 b") == 5,
         "a run that only a dictionary could divide stays whole");
  expect(count_breaks(lens_sent_rules, lens_sent_rules_end, u"One. Two.") == 2, "sentence breaks");
  expect(count_breaks(lens_char_rules, lens_char_rules_end, u"e\u0301a") == 2, "grapheme breaks");
}

void check_unicode() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  expect(U_SUCCESS(status) && nfc->normalize(u"e\u0301", status) == icu::UnicodeString(u"\u00e9"),
         "NFC");
  expect(u_isalpha(0x03A9) && u_tolower(0x03A9) == 0x03C9, "character properties");
}

// Each line of converters.txt: TABLE ENCODING (base tables have no encoding of their own).
void check_converters() {
#if !UCONFIG_NO_LEGACY_CONVERSION
  std::ifstream lines(CONVERTERS);
  int opened = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto gap = line.find(' ');
    if (line.empty() || line[0] == '#' || gap == std::string::npos) continue;
    const std::string encoding = line.substr(line.find_first_not_of(' ', gap));
    UErrorCode status = U_ZERO_ERROR;
    ucnv_close(ucnv_open(encoding.c_str(), &status));
    expect(U_SUCCESS(status), "converter " + encoding);
    ++opened;
  }
  expect(opened > 30, "a list of converters");
#endif
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  auto& shown = *static_cast<std::string*>(user);
  shown += std::string("<") + reinterpret_cast<const char*>(name);
  for (; attributes && *attributes; attributes += 2) {
    shown += std::string(" ") + reinterpret_cast<const char*>(attributes[0]);
  }
  shown += ">";
}

void on_end(void* user, const xmlChar* name) {
  *static_cast<std::string*>(user) += std::string("</") + reinterpret_cast<const char*>(name) + ">";
}

void on_text(void* user, const xmlChar* text, int length) {
  static_cast<std::string*>(user)->append(reinterpret_cast<const char*>(text), length);
}

std::string tokens_of(const char* html) {
  xmlSAXHandler sax{};
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  std::string tokens;
  htmlParserCtxtPtr parser = htmlNewSAXParserCtxt(&sax, &tokens);
  xmlFreeDoc(htmlCtxtReadDoc(parser, BAD_CAST html, nullptr, "UTF-8",
                             HTML_PARSE_HTML5 | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
  htmlFreeParserCtxt(parser);
  return tokens;
}

// The tokenizer of the HTML standard: nothing implied, nothing balanced, entities resolved.
void check_html() {
  const std::string tokens = tokens_of("<P Class=a>x &notin; y<b>z</p>");
  expect(tokens == "<p class>x \u2209 y<b>z</p>", "HTML5 tokens, got " + tokens);
}

// Many analyses run at once natively, the first ones too.
void check_threads() {
#ifndef __EMSCRIPTEN__
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) {
    threads.emplace_back([&answer] { answer = tokens_of("<p>a<i>b"); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : answers)
    expect(answer == "<p>a<i>b", "HTML5 tokens in a thread");
#endif
}

}  // namespace

int main() {
  check_threads();
  check_boundaries();
  check_unicode();
  check_converters();
  check_html();
  std::printf(failures == 0 ? "ICU and libxml2 hold\n" : "%d failures\n", failures);
  return failures == 0 ? 0 : 1;
}

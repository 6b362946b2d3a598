#include "ucd.h"

#include <fstream>
#include <sstream>

#include "unicode/text.h"

#ifndef LENS_UCD_DIR
#define LENS_UCD_DIR ""
#endif

namespace {

std::ifstream open_ucd(std::string_view file) {
  const std::string folder = LENS_UCD_DIR;
  return std::ifstream(folder.empty() ? folder : folder + "/" + std::string(file));
}

unsigned long hex(const std::string& digits) { return std::stoul(digits, nullptr, 16); }

}  // namespace

std::vector<std::string> ucd_categories() {
  std::ifstream file = open_ucd("UnicodeData.txt");
  if (!file) return {};
  std::vector<std::string> categories(0x3000, "Cn");
  std::string code, name, category, rest;
  while (std::getline(file, code, ';') && std::getline(file, name, ';') &&
         std::getline(file, category, ';') && std::getline(file, rest)) {
    if (hex(code) < categories.size()) categories[hex(code)] = category;
  }
  return categories;
}

std::vector<bool> ucd_property(std::string_view file, std::string_view property) {
  std::ifstream stream = open_ucd(file);
  if (!stream) return {};
  std::vector<bool> flags(0x110000);
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(
        line.substr(0, line.find('#')));  // "2000..200A    ; White_Space # ..."
    std::string range, semicolon, name;
    if (!(words >> range >> semicolon >> name) || name != property) continue;
    const std::size_t dots = range.find("..");
    const unsigned long last = hex(dots == std::string::npos ? range : range.substr(dots + 2));
    for (unsigned long c = hex(range.substr(0, dots)); c <= last; ++c) flags[c] = true;
  }
  return flags;
}

std::vector<BreakTest> ucd_break_tests(std::string_view file) {
  std::vector<BreakTest> tests;
  std::ifstream stream = open_ucd("auxiliary/" + std::string(file));
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.front() == '#') continue;
    BreakTest test;
    test.line = line;
    std::istringstream words(line.substr(0, line.find('#')));  // "÷ 0061 × 0308 ÷"
    for (std::string word; words >> word;) {
      if (word == "×") continue;
      if (word != "÷") {
        lens::unicode::append(test.text, static_cast<char32_t>(hex(word)));
      } else if (!test.text.empty()) {
        test.ends.push_back(static_cast<std::uint32_t>(test.text.size()));
      }
    }
    tests.push_back(test);
  }
  return tests;
}

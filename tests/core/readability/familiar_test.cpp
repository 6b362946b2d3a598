#include "readability/familiar.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::readability {
namespace {

TEST_CASE("a listed word is familiar, and so are its regular inflections") {
  const struct {
    const char* word;
    bool familiar;
  } kRows[] = {
      {"baby", true},        {"baby's", true},     {"babies", true},
      {"boys'", true},       {"happy", true},      {"happiest", true},
      {"happily", true},     {"smaller", true},    {"carried", true},
      {"stopped", true},     {"stopping", true},   {"loved", true},
      {"making", true},      {"generally", true},  {"isn't", true},
      {"long-legged", true}, {"1948", true},       {"germ-filled", false},
      {"disease", false},    {"physician", false}, {"usually", false},
      {"foundation", false}, {"affect", false},    {"xylem's", false},
      {"prevented", false},  {"", false},          {"ed", false},
      {"s'", false},
  };
  const FamiliarWords familiar(english());
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.word));
    CHECK(familiar.contains(row.word, FamiliarList::DaleChall) == row.familiar);
  }
}

TEST_CASE("the two lists differ") {
  const FamiliarWords familiar(english());
  CHECK(familiar.contains("absent", FamiliarList::DaleChall));
  CHECK_FALSE(familiar.contains("absent", FamiliarList::Spache));
  CHECK(familiar.contains("afternoons", FamiliarList::Spache));
}

TEST_CASE("without a list nothing is familiar but figures") {
  const LanguagePack empty;
  const FamiliarWords familiar(empty);
  CHECK_FALSE(familiar.contains("the", FamiliarList::DaleChall));
  CHECK(familiar.contains("12", FamiliarList::DaleChall));
}

}  // namespace
}  // namespace lens::readability

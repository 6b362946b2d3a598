#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The Unicode Character Database where CMake found it (LENS_UCD_DIR, Debian's unicode-data);
// everything is empty where it did not.

/// The general category of every code point below U+3000 ("Lu"; "Cn" when unassigned).
std::vector<std::string> ucd_categories();

/// A flag per code point: those that the database's file lists for the property.
std::vector<bool> ucd_property(std::string_view file, std::string_view property);

/// A row of auxiliary/*BreakTest.txt: a text and its boundaries as byte offsets, without 0.
struct BreakTest {
  std::string text;
  std::vector<std::uint32_t> ends;
  std::string line;
};

std::vector<BreakTest> ucd_break_tests(std::string_view file);

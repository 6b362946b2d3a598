#pragma once

#include <string>
#include <vector>

namespace lens::test {

/// An input file of the test suite.
struct Input {
  /// Path below tests/, for messages.
  std::string name;
  std::string bytes;
};

/// Every golden page's source and every fuzz seed, in the order of their names.
std::vector<Input> all_inputs();

}  // namespace lens::test

#pragma once

#include <string>

#include "html/tree.h"

namespace lens::test {

/// A tree on one line: p("a") ul[class=x](li("b") li).
std::string dump(const html::Tree& tree);

}  // namespace lens::test

#pragma once

#include <string>
#include <string_view>

#include "html/tree.h"

// What the lower floors promise to the stages above, checked by tests and fuzzers alike. Each
// function gives back the first broken promise, empty when there is none.
namespace lens::test {

/// Of decoded text (decode.h): valid UTF-8 without NUL and "\r".
std::string broken_promise_of_text(std::string_view text);

/// Of the functions of boundaries.h over this text.
std::string broken_promise_of_boundaries(std::string_view text);

/// Of a tree (tree.h): document order, links, depths.
std::string broken_promise_of_tree(const html::Tree& tree);

}  // namespace lens::test

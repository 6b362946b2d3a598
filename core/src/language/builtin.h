#pragma once

#include <string_view>
#include <vector>

namespace lens::language {

/// The text of every built-in pack, English first, then by code; static memory. The definition is
/// generated from `core/data/<code>/*.txt` by `scripts/embed_data.py` when the library is built.
std::vector<std::string_view> builtin_pack_texts();

}  // namespace lens::language

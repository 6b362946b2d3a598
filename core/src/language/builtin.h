#pragma once

#include <string_view>
#include <vector>

namespace lens::language {

/// The text of every built-in pack, English first, then by code; static memory. The definition is
/// generated from `core/data/<code>/*.txt` by `scripts/embed_data.py` when the library is built.
std::vector<std::string_view> builtin_pack_texts();

/// The text of the entity model, a pack of gazetteers and weights that extends English; built in
/// unless LENS_EXTERNAL_MODEL says that the door loads it.
std::string_view entity_model_text();

}  // namespace lens::language

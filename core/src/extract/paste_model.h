#pragma once

#include <string_view>

namespace lens::extract {

/// The text of core/models/paste_blocks.txt, built in.
std::string_view paste_model_text();

}  // namespace lens::extract

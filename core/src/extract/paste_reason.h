#pragma once

#include <cstddef>

#include "extract/paste.h"

namespace lens::extract {

/// Why a reader does not want a block that is not part of the article, by what it looks like and
/// what stands around it. `behind`: it stands behind the article's beginning.
RemovalReason paste_reason(const Paste& paste, std::size_t i, bool behind);

}  // namespace lens::extract

#pragma once

#include <string>

#include <lens/analysis.h>
#include <lens/json.h>

#include "text_layout.h"

namespace lens::cli {

/// The analysis for a person: what it is, how hard it reads, what it says, who and where it is
/// about, what was left out. With `explain` each removed block and what decided.
std::string report_text(const Analysis& analysis, const Timings& timings, bool explain,
                        const Page& page);

}  // namespace lens::cli

#pragma once

#include <string_view>

#include "extract/candidate.h"

namespace lens::extract {

/// The blocks of pasted plain text, in order, all still Body. Blank lines part blocks; within a run
/// of lines, hard-wrapped prose (mail, PDF) is joined again, verse keeps its line breaks, lines
/// with the same number of tabs are a table, and elsewhere every line is a block of its own.
/// Bullets become list items without their marker, numbered items keep their number, lines quoted
/// with ">" become quotes. Linear in the text.
Candidates blocks_from_text(std::string_view text);

}  // namespace lens::extract

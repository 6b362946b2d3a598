#pragma once

#include <cstdint>
#include <vector>

#include "extract/line_measures.h"
#include "extract/paste_features.h"

namespace lens::extract {

/// What the model thinks of each block, in thousandths of a logit: above 0 is article.
std::vector<std::int32_t> score_blocks(const std::vector<PasteRow>& rows);

/// Which blocks are the article: the choice with the greatest sum of scores, weighted by the square
/// root of the blocks' words, where every change between article and not article costs something
/// (Viterbi over two states). Single doubtful lines follow their neighbours.
std::vector<bool> choose_runs(const std::vector<std::int32_t>& scores,
                              const std::vector<LineMeasures>& lines);

}  // namespace lens::extract

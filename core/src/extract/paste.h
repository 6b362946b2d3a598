#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/candidate.h"
#include "extract/line_measures.h"
#include "extract/paste_features.h"

namespace lens::extract {

/// A pasted text on its way: its blocks and what was measured of each (same indices).
struct Paste {
  Candidates blocks;
  Measured measured;
  std::vector<PasteRow> rows;
  /// Of the model; empty for a text that is no page.
  std::vector<std::int32_t> scores;
  /// The headline's block, when there is one.
  std::optional<std::size_t> title;

  std::size_t size() const { return blocks.size(); }
  const LineMeasures& line(std::size_t i) const { return measured.lines[i]; }
  std::int32_t feature(std::size_t i, PasteFeature feature) const {
    return rows[i][static_cast<std::size_t>(feature)];
  }
};

}  // namespace lens::extract

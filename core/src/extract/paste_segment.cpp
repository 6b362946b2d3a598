#include "extract/paste_segment.h"

#include <algorithm>
#include <array>

#include "extract/paste_model.h"
#include "extract/tree_model.h"

namespace lens::extract {
namespace {

/// What a change between article and not article costs, in thousandths of a logit of a line of one
/// word. Measured on the pasted texts of core/models/paste_blocks.md, cross-validated: 2000 and
/// 5000 differ by .001 F1 on AEB and .003 on WCXB.
constexpr std::int64_t kSwitchCost = 4000;

TreeModel built_in_model() {
  std::array<std::string_view, kPasteFeatureCount> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = paste_feature_name(i);
  return TreeModel::parse(paste_model_text(), names);
}

/// Ten times the square root, rounded down, by whole numbers.
std::int64_t tenfold_root(std::int64_t value) {
  std::int64_t root = 0;
  while ((root + 1) * (root + 1) <= value * 100) ++root;
  return root;
}

std::int64_t weight_of(const LineMeasures& line) {
  constexpr std::int32_t kMaxWeighedWords = 2000;
  return tenfold_root(std::clamp(line.words, 1, kMaxWeighedWords));
}

}  // namespace

std::vector<std::int32_t> score_blocks(const std::vector<PasteRow>& rows) {
  static const TreeModel model = built_in_model();
  std::vector<std::int32_t> scores;
  scores.reserve(rows.size());
  for (const PasteRow& row : rows) scores.push_back(model.score(row));
  return scores;
}

std::vector<bool> choose_runs(const std::vector<std::int32_t>& scores,
                              const std::vector<LineMeasures>& lines) {
  const std::size_t n = scores.size();
  std::vector<bool> from_in_to_out(n), from_in_to_in(n);
  std::int64_t out = 0, in = -kSwitchCost;
  for (std::size_t i = 0; i < n; ++i) {
    const std::int64_t gain = scores[i] * weight_of(lines[i]) / 10;
    from_in_to_out[i] = in - kSwitchCost > out;
    from_in_to_in[i] = in >= out - kSwitchCost;
    const std::int64_t next_out = std::max(out, in - kSwitchCost);
    in = std::max(in, out - kSwitchCost) + gain;
    out = next_out;
  }
  std::vector<bool> chosen(n);
  bool inside = in - kSwitchCost > out;
  for (std::size_t i = n; i-- > 0;) {
    chosen[i] = inside;
    inside = inside ? from_in_to_in[i] : from_in_to_out[i];
  }
  return chosen;
}

}  // namespace lens::extract

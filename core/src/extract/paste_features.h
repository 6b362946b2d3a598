#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/line_measures.h"

namespace lens::extract {

/// What the model sees of a block of pasted text: itself, its neighbours, its place in the text.
/// All whole numbers; shares in thousandths. `core/models/paste_blocks.txt` names them as here.
// The formatter takes the list for nested calls, and lays it out otherwise every time.
// clang-format off
#define LENS_PASTE_FEATURES(X) \
  X(words) X(characters) X(stop_share) X(capital_share) X(digit_share) X(mark_share) X(commas) \
  X(sentence_ends) X(quotes) X(end) X(starts_lower) X(starts_digit) X(starts_quote) \
  X(all_upper) X(has_address) X(has_bar) X(has_copyright) X(ends_with_credit) X(is_file_name) \
  X(is_byline) X(date_share) X(is_prose) X(is_item) X(phrase_prompt) X(phrase_navigation) \
  X(phrase_related) X(phrase_comments) X(phrase_footer) X(phrase_other) X(phrase_at_start) \
  X(repeats_before) X(repeats_after) X(blank_before) X(blank_after) X(position) X(blocks) \
  X(text_words) X(text_prose_words) X(prose_before) X(prose_after) X(previous_words) \
  X(previous2_words) X(next_words) X(next2_words) X(previous_end) X(next_end) \
  X(previous_phrase) X(next_phrase) X(prose_in_previous_3) X(prose_in_next_3) \
  X(prose_in_previous_10) X(prose_in_next_10) X(blocks_since_prose) X(blocks_to_prose) \
  X(words_since_prose) X(words_to_prose) X(since_related) X(since_comments) X(since_byline) \
  X(since_date) X(dates_around) X(related_seen) X(comments_seen) X(footer_seen) X(run_place) \
  X(run_blocks) X(run_words) X(run_words_away) X(run_share) X(run_position) X(shared_words) \
  X(shared_share) X(shared_around) X(mean_words_around)
// clang-format on

/// Column of each feature in a row.
enum class PasteFeature : std::uint8_t {
#define LENS_PASTE_COLUMN(name) name,
  LENS_PASTE_FEATURES(LENS_PASTE_COLUMN)
#undef LENS_PASTE_COLUMN
      count
};

inline constexpr std::size_t kPasteFeatureCount = static_cast<std::size_t>(PasteFeature::count);

using PasteRow = std::array<std::int32_t, kPasteFeatureCount>;

/// The column's name, as in the model's file; static memory.
std::string_view paste_feature_name(std::size_t column);

/// The blocks [begin, end) with the most running text close together: a first guess at the article
/// that the features of all blocks refer to.
struct ProseRun {
  std::size_t begin = 0;
  std::size_t end = 0;
};
ProseRun find_prose_run(const std::vector<LineMeasures>& lines);

/// One row for each candidate. Linear in the number of candidates.
std::vector<PasteRow> paste_features(const Candidates& candidates, const Measured& measured);

}  // namespace lens::extract

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>

namespace lens::report {

/// A stretch of a block over which links and emphasis do not change.
struct Run {
  Span span;
  /// The reference, already made safe; empty outside links. Points into `InlineRuns::hrefs`.
  std::string_view href;
  /// Tells two links side by side with the same reference apart; 0 outside links.
  std::uint32_t link = 0;
  bool strong = false;
  bool em = false;
};

/// A block cut into runs, in order, without gaps.
struct InlineRuns {
  std::vector<Run> runs;
  std::vector<std::string> hrefs;
};

/// Cuts a block at the borders of its links and emphasis. Spans are trimmed of white space and
/// clipped to the block; empty ones, and links that may not be followed, are passed over; of two
/// links that overlap the first one counts. O(n log n) in the number of spans.
///
///     text    Read the  b i g  report     strong {9, 12}, link {5, 19}
///     runs    |    |    |    |       |
InlineRuns inline_runs(std::string_view text, const Block& block);

/// What of a format opens and closes links and emphasis.
struct InlineMarks {
  std::string (*open_link)(std::string_view href);
  std::string (*close_link)(std::string_view href);
  std::string_view open_strong, close_strong, open_em, close_em;
};

/// Appends a block's runs between their marks, properly nested: link outside, then strong, then em.
/// `append_escaped` writes one run's text; it may look at the end of `out` to see where a line
/// begins.
void append_inline(std::string& out, std::string_view text, const Block& block,
                   const InlineMarks& marks,
                   void (*append_escaped)(std::string& out, std::string_view text));

}  // namespace lens::report

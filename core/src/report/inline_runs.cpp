#include "report/inline_runs.h"

#include <algorithm>

#include "report/safe_href.h"
#include "unicode/text.h"

namespace lens::report {
namespace {

enum class Change : std::uint8_t { Link, Strong, Em };

/// A place where a link or an emphasis begins (+1) or ends (-1).
struct Border {
  std::uint32_t at = 0;
  Change change = Change::Em;
  std::int8_t step = 0;
  std::uint32_t link = 0;  // index into InlineRuns::hrefs plus one
};

Span clipped(std::string_view text, Span span, Span block) {
  span = {std::max(span.begin, block.begin), std::min(span.end, block.end)};
  while (span.begin < span.end && unicode::is_ascii_space(text[span.begin])) ++span.begin;
  while (span.begin < span.end && unicode::is_ascii_space(text[span.end - 1])) --span.end;
  return span;
}

void add_borders(std::vector<Border>& borders, Span span, Change change, std::uint32_t link) {
  borders.push_back({span.begin, change, 1, link});
  borders.push_back({span.end, change, -1, link});
}

std::vector<Border> borders_of(std::string_view text, const Block& block, InlineRuns& result) {
  std::vector<Border> borders;
  std::uint32_t covered = block.span.begin;  // by the links so far
  for (const Link& link : block.links) {
    const Span span = clipped(text, link.span, block.span);
    std::string href = safe_href(link.href);
    if (span.begin >= span.end || span.begin < covered || href.empty()) continue;
    covered = span.end;
    result.hrefs.push_back(std::move(href));
    add_borders(borders, span, Change::Link, static_cast<std::uint32_t>(result.hrefs.size()));
  }
  for (const Emphasis& emphasis : block.emphasis) {
    const Span span = clipped(text, emphasis.span, block.span);
    if (span.begin >= span.end) continue;
    add_borders(borders, span, emphasis.kind == EmphasisKind::Strong ? Change::Strong : Change::Em,
                0);
  }
  // At one place what ends comes before what begins.
  std::stable_sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) {
    return a.at != b.at ? a.at < b.at : a.step < b.step;
  });
  return borders;
}

/// Which links and emphasis hold at one place.
struct State {
  std::uint32_t link = 0;
  std::int32_t strong = 0;
  std::int32_t em = 0;

  void apply(const Border& border) {
    if (border.change == Change::Strong) strong += border.step;
    if (border.change == Change::Em) em += border.step;
    if (border.change == Change::Link) link = border.step > 0 ? border.link : 0;
  }
};

void add_run(InlineRuns& result, Span span, const State& state) {
  if (span.empty()) return;
  Run run{span, {}, state.link, state.strong > 0, state.em > 0};
  if (state.link > 0) run.href = result.hrefs[state.link - 1];
  result.runs.push_back(run);
}

/// Closes what the next run does not continue, from the inside out.
void close_marks(std::string& out, const Run& last, const Run& next, const InlineMarks& marks) {
  const bool link_ends = last.link != next.link;
  const bool strong_ends = last.strong && (link_ends || !next.strong);
  if (last.em && (link_ends || last.strong != next.strong || !next.em)) out += marks.close_em;
  if (strong_ends) out += marks.close_strong;
  if (link_ends && last.link != 0) out += marks.close_link(last.href);
}

void open_marks(std::string& out, const Run& last, const Run& next, const InlineMarks& marks) {
  const bool link_begins = last.link != next.link;
  if (link_begins && next.link != 0) out += marks.open_link(next.href);
  if (next.strong && (link_begins || !last.strong)) out += marks.open_strong;
  if (next.em && (link_begins || last.strong != next.strong || !last.em)) out += marks.open_em;
}

}  // namespace

InlineRuns inline_runs(std::string_view text, const Block& block) {
  InlineRuns result;
  const std::vector<Border> borders = borders_of(text, block, result);
  State state;
  std::uint32_t begin = block.span.begin;
  for (const Border& border : borders) {
    add_run(result, {begin, border.at}, state);
    state.apply(border);
    begin = border.at;
  }
  add_run(result, {begin, block.span.end}, state);
  return result;
}

void append_inline(std::string& out, std::string_view text, const Block& block,
                   const InlineMarks& marks,
                   void (*append_escaped)(std::string& out, std::string_view text)) {
  const InlineRuns cut = inline_runs(text, block);
  Run last;
  for (const Run& run : cut.runs) {
    close_marks(out, last, run, marks);
    open_marks(out, last, run, marks);
    append_escaped(out, run.span.of(text));
    last = run;
  }
  close_marks(out, last, Run{}, marks);
}

}  // namespace lens::report

#include "extract/block_writer.h"

#include <algorithm>
#include <utility>

#include "unicode/text.h"

namespace lens::extract {
namespace {

// A line that long which ends like a sentence is a paragraph, even where only one <br> follows.
constexpr std::uint32_t kParagraphLineBytes = 160;
// Three lines or more, none longer than this, are kept as lines: verse, addresses, lyrics.
constexpr std::uint32_t kVerseLineBytes = 90;
constexpr std::uint32_t kVerseLines = 3;

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

bool ends_sentence(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const char32_t c = unicode::previous_code_point(text, at);
    if (c == U'"' || c == U'\'' || c == U')' || unicode::is_quote(c)) continue;
    return c == U'.' || c == U'!' || c == U'?' || c == U':' || c == U'…' || c == U'。' ||
           c == U'！' || c == U'？';
  }
  return false;
}

/// How many bytes at `at` are white space that collapses, or that show nothing.
struct Gap {
  std::size_t bytes = 0;
  bool is_space = false;
};
Gap gap_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte <= 0x20) return {1, true};
  if (byte < 0xC2) return {};
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xC2\xA0")) return {2, true};
  if (rest.starts_with("\xC2\xAD")) return {2, false};  // soft hyphen
  if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xEF\xBB\xBF")) return {3, false};
  if (rest.starts_with("\xE3\x80\x80")) return {3, true};
  if (byte == 0xE2 && rest.size() > 2 && rest[1] == '\x80' &&
      static_cast<unsigned char>(rest[2]) <= 0x8A) {
    return {3, true};  // U+2000 to U+200A, spaces of several widths
  }
  return {};
}

}  // namespace

void BlockWriter::start_block() {
  block_.kind = place_.kind;
  block_.level = place_.level;
  block_.page.node = place_.node;
  block_.page.depth = place_.depth;
  line_begin_ = 0;
  for (Run* run : {&link_, &strong_, &em_}) run->begin = 0;
}

void BlockWriter::flush_gap() {
  if (block_.text.empty()) {
    pending_space_ = false;
    breaks_ = 0;
    return start_block();
  }
  if (breaks_ == 1) {
    block_.text += '\n';
    line_begin_ = size_of(block_.text);
  } else if (pending_space_ && block_.text.back() != '\t' && block_.text.back() != '\n') {
    block_.text += ' ';
    if (link_.open && link_.begin + 1 < block_.text.size()) ++block_.page.link_bytes;
  }
  pending_space_ = false;
  breaks_ = 0;
}

void BlockWriter::write(std::string_view text) {
  const bool in_code =
      block_.text.empty() ? place_.kind == BlockKind::Code : block_.kind == BlockKind::Code;
  in_code ? write_code(text) : write_prose(text);
}

void BlockWriter::write_code(std::string_view text) {
  if (block_.text.empty()) {
    const std::size_t first = text.find_first_not_of("\n\r");
    if (first == std::string_view::npos) return;
    text.remove_prefix(first);
    start_block();
  }
  block_.text += text;
  if (link_.open) block_.page.link_bytes += static_cast<std::uint32_t>(text.size());
  pending_space_ = false;
  breaks_ = 0;
}

void BlockWriter::write_prose(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Gap gap = gap_at(text, at);
    if (gap.bytes > 0) {
      pending_space_ = pending_space_ || gap.is_space;
      at += gap.bytes;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && gap_at(text, end).bytes == 0) ++end;
    flush_gap();
    block_.text += text.substr(at, end - at);
    if (link_.open) block_.page.link_bytes += static_cast<std::uint32_t>(end - at);
    at = end;
  }
}

/// The block is one line so far, all of it strong: a title or a label over what follows.
bool BlockWriter::is_strong_line() const {
  if (line_begin_ > 0 || block_.kind != BlockKind::Paragraph) return false;
  return std::ranges::any_of(block_.emphasis, [this](const Emphasis& run) {
    return run.kind == EmphasisKind::Strong && run.span.begin == 0 &&
           run.span.end == block_.text.size();
  });
}

void BlockWriter::line_break() {
  if (block_.text.empty()) return;
  if (block_.kind == BlockKind::Code) {
    block_.text += '\n';
    return;
  }
  if (block_.kind == BlockKind::Table || block_.kind == BlockKind::Heading) return space();
  ++breaks_;
  const std::string_view line = std::string_view(block_.text).substr(line_begin_);
  const bool is_paragraph = line.size() >= kParagraphLineBytes && ends_sentence(line);
  if (breaks_ > 1 || is_paragraph || is_strong_line()) end_block();
}

void BlockWriter::separator(char c) {
  // An empty first cell still counts as a column; an empty first row does not.
  if (block_.text.empty()) {
    if (place_.kind != BlockKind::Table || c != '\t') return;
    start_block();
  }
  pending_space_ = false;
  breaks_ = 0;
  block_.text += c;
}

void BlockWriter::end_block() {
  if (link_.open) end_link_span();
  if (strong_.open) end_emphasis_span(EmphasisKind::Strong);
  if (em_.open) end_emphasis_span(EmphasisKind::Em);
  pending_space_ = false;
  breaks_ = 0;
  while (!block_.text.empty() && unicode::is_ascii_space(block_.text.back())) {
    block_.text.pop_back();
  }
  if (!block_.text.empty()) {
    settle_lines();
    const std::uint32_t end = size_of(block_.text);
    for (Link& link : block_.links) link.span.end = std::min(link.span.end, end);
    for (Emphasis& run : block_.emphasis) run.span.end = std::min(run.span.end, end);
    out_.push_back(std::move(block_));
  }
  block_ = Candidate();
  link_.begin = strong_.begin = em_.begin = 0;
}

/// Decides whether single line breaks stay: in verse they do, elsewhere they are spaces.
void BlockWriter::settle_lines() {
  if (block_.kind == BlockKind::Code || block_.kind == BlockKind::Table) return;
  std::uint32_t lines = 1;
  std::size_t longest = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= block_.text.size(); ++at) {
    if (at < block_.text.size() && block_.text[at] != '\n') continue;
    longest = std::max(longest, at - begin);
    begin = at + 1;
    if (at < block_.text.size()) ++lines;
  }
  if (lines >= kVerseLines && longest <= kVerseLineBytes) return;
  std::ranges::replace(block_.text, '\n', ' ');
}

void BlockWriter::open_link(std::string href) {
  close_link();
  href_ = std::move(href);
  link_.open = true;
  link_.begin = size_of(block_.text);
}

void BlockWriter::close_link() {
  if (!link_.open) return;
  end_link_span();
  link_.open = false;
}

namespace {
/// A span from where a run was opened to the text's end, without white space at its edges.
Span trimmed_span(const std::string& text, std::uint32_t begin) {
  std::uint32_t end = size_of(text);
  while (begin < end && unicode::is_ascii_space(text[begin])) ++begin;
  while (begin < end && unicode::is_ascii_space(text[end - 1])) --end;
  return {begin, end};
}
}  // namespace

void BlockWriter::end_link_span() {
  const Span span = trimmed_span(block_.text, link_.begin);
  if (!span.empty() && !href_.empty()) block_.links.push_back({span, href_});
  link_.begin = size_of(block_.text);
}

void BlockWriter::open_emphasis(EmphasisKind kind) {
  Run& open = run(kind);
  if (open.depth++ > 0) return;
  open.open = true;
  open.begin = size_of(block_.text);
}

void BlockWriter::close_emphasis(EmphasisKind kind) {
  Run& open = run(kind);
  if (open.depth == 0 || --open.depth > 0) return;
  end_emphasis_span(kind);
  open.open = false;
}

void BlockWriter::end_emphasis_span(EmphasisKind kind) {
  Run& open = run(kind);
  const Span span = trimmed_span(block_.text, open.begin);
  if (!span.empty()) block_.emphasis.push_back({span, kind});
  open.begin = size_of(block_.text);
}

}  // namespace lens::extract

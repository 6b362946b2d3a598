// CommonMark, and GitHub's tables. Every character that could begin markup is escaped where it
// could, so the text of a page stays text: no link, image, HTML or heading comes out of it that the
// article did not have.
#include <algorithm>

#include <lens/export.h>

#include "report/inline_runs.h"
#include "unicode/text.h"

namespace lens {
namespace {

/// Has a meaning anywhere in a line.
bool is_special(char c) {
  return std::string_view("\\`*_[]<>&|~").find(c) != std::string_view::npos;
}

/// Has a meaning as the first character of a line.
bool is_special_at_line_start(char c) {
  return std::string_view("#+-=:").find(c) != std::string_view::npos;
}

/// Length of "12" in "12. ", the start of a numbered item; 0 when the text is not one.
std::size_t item_number_length(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && unicode::is_ascii_digit(text[digits])) ++digits;
  const bool marked = digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return marked ? digits : 0;
}

/// Appends one line without its white space in front, with everything escaped that means something.
void append_line(std::string& out, std::string_view line, bool at_start) {
  if (at_start) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t digits = item_number_length(line);
    if (digits > 0) {
      out.append(line, 0, digits);
      out += '\\';
      line.remove_prefix(digits);
    } else if (!line.empty() && is_special_at_line_start(line.front())) {
      out += '\\';
    }
  }
  for (const char c : line) {
    if (is_special(c)) out += '\\';
    out += c == '\r' ? ' ' : c;
  }
}

/// True when only opening marks stand in front on this line.
bool at_line_start(const std::string& out) {
  const std::size_t last = out.find_last_not_of("*[");
  return last == std::string::npos || out[last] == '\n';
}

/// Prose whose line breaks stay line breaks.
void append_escaped(std::string& out, std::string_view text) {
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    append_line(out, text.substr(0, end), at_line_start(out));
    if (end == text.size()) return;
    out += "\\\n";
    text.remove_prefix(end + 1);
  }
}

/// Prose that has to stay on one line: titles, headings and table cells.
void append_in_one_line(std::string& out, std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  append_line(out, line, true);
}

std::string open_link(std::string_view) { return "["; }

std::string close_link(std::string_view href) {
  std::string mark = "](<";
  for (const char c : href) {
    mark += c;
    if (c == '&') mark += "amp;";  // or "&copy;" would become a copyright sign
  }
  return mark + ">)";
}

constexpr report::InlineMarks kMarks = {open_link, close_link, "**", "**", "*", "*"};

void append_heading(std::string& out, std::string_view text, unsigned level) {
  out.append(std::clamp(level, 1u, 6u), '#');
  out += ' ';
  append_in_one_line(out, text);
  // "#" at the end of a heading would be taken for its closing mark.
  if (text.ends_with('#')) out.insert(out.size() - 1, 1, '\\');
}

/// A fence that the code cannot close.
std::string fence_for(std::string_view code) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max<std::size_t>(3, longest + 1), '`');
}

void append_code(std::string& out, std::string_view code) {
  const std::string fence = fence_for(code);
  out += fence + "\n";
  out += code;
  out += "\n" + fence;
}

/// Appends a row and gives its number of cells.
std::size_t append_row(std::string& out, std::string_view row) {
  for (std::size_t cells = 1;; ++cells) {
    const std::size_t end = std::min(row.find('\t'), row.size());
    out += "| ";
    append_in_one_line(out, row.substr(0, end));
    out += ' ';
    if (end == row.size()) {
      out += '|';
      return cells;
    }
    row.remove_prefix(end + 1);
  }
}

void append_table(std::string& out, std::string_view table) {
  for (bool first = true;; first = false) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::size_t cells = append_row(out, table.substr(0, end));
    if (first) {
      out += '\n';
      for (std::size_t i = 0; i < cells; ++i) out += "| --- ";
      out += '|';
    }
    if (end == table.size()) return;
    out += '\n';
    table.remove_prefix(end + 1);
  }
}

/// Prose behind a mark such as "> " that every line repeats.
void append_behind(std::string& out, std::string_view mark, std::string_view text,
                   const Block& block) {
  std::string body;
  report::append_inline(body, text, block, kMarks, append_escaped);
  out += mark;
  for (const char c : body) {
    out += c;
    if (c == '\n') out += mark == "- " ? "  " : mark;
  }
}

void append_caption(std::string& out, std::string_view text) {
  out += '*';
  append_in_one_line(out, unicode::trim(text));
  out += '*';
}

void append_block(std::string& out, std::string_view text, const Block& block, bool has_title) {
  switch (block.kind) {
    case BlockKind::Paragraph:
      report::append_inline(out, text, block, kMarks, append_escaped);
      return;
    case BlockKind::Heading:
      // The title is the only heading of level 1.
      append_heading(out, block.span.of(text), std::max<unsigned>(block.level, has_title ? 2 : 1));
      return;
    case BlockKind::ListItem:
      append_behind(out, "- ", text, block);
      return;
    case BlockKind::Quote:
      append_behind(out, "> ", text, block);
      return;
    case BlockKind::Code:
      append_code(out, block.span.of(text));
      return;
    case BlockKind::Table:
      append_table(out, block.span.of(text));
      return;
    case BlockKind::Caption:
      append_caption(out, block.span.of(text));
      return;
  }
}

/// What stands between two blocks: list items follow each other, two quotes stay two.
std::string_view gap(BlockKind last, BlockKind next) {
  if (last == BlockKind::ListItem && next == BlockKind::ListItem) return "\n";
  return "\n\n";
}

void append_head(std::string& out, const Metadata& metadata) {
  if (metadata.title) {
    append_heading(out, *metadata.title, 1);
    out += "\n\n";
  }
  if (metadata.dek) {
    out += "**";
    append_in_one_line(out, unicode::trim(*metadata.dek));
    out += "**\n\n";
  }
  std::string line = metadata.byline.value_or("");
  if (metadata.published) line += (line.empty() ? "" : ", ") + *metadata.published;
  if (line.empty()) return;
  append_in_one_line(out, line);
  out += "\n\n";
}

}  // namespace

std::string to_markdown(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::string out;
  append_head(out, article.metadata);
  const bool has_title = article.metadata.title.has_value();
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    if (i > 0) out += gap(article.blocks[i - 1].kind, block.kind);
    append_block(out, article.text, block, has_title);
  }
  while (out.ends_with('\n')) out.pop_back();
  if (!out.empty()) out += '\n';
  return out;
}

}  // namespace lens

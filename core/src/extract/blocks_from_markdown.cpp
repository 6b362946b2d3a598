// One pass over the lines with the open paragraph as the only state; containers (quotations, items)
// are flattened: their marks are taken off each line. Weak spots: code inside of items is told by
// its fence only, since how far an item is indented is not kept.
#include "extract/blocks_from_markdown.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/markdown_inline.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

constexpr std::size_t kCodeIndent = 4;
constexpr std::size_t kMaxHeadingLevel = 6;
constexpr std::size_t kMaxItemDigits = 9;

std::size_t indent_of(std::string_view line) {
  std::size_t width = 0;
  for (const char c : line) {
    if (c == '\t') {
      width += kCodeIndent - width % kCodeIndent;
    } else if (c == ' ') {
      ++width;
    } else {
      break;
    }
  }
  return width;
}

std::string_view without_indent(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

/// Removes up to `width` columns of white space.
std::string_view outdent(std::string_view line, std::size_t width) {
  std::size_t column = 0;
  while (!line.empty() && column < width && (line.front() == ' ' || line.front() == '\t')) {
    column += line.front() == '\t' ? kCodeIndent - column % kCodeIndent : 1;
    line.remove_prefix(1);
  }
  return line;
}

bool is_made_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_rule(std::string_view line) {
  constexpr std::ptrdiff_t kMinMarks = 3;
  const std::string_view text = unicode::trim(line);
  if (text.empty() || std::string_view("-*_").find(text.front()) == std::string_view::npos)
    return false;
  const char marks[] = {text.front(), ' ', '\t'};
  return is_made_of(text, std::string_view(marks, 3)) &&
         std::count(text.begin(), text.end(), text.front()) >= kMinMarks;
}

std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > kMaxHeadingLevel) return 0;
  return level == line.size() || line[level] == ' ' || line[level] == '\t' ? level : 0;
}

std::string_view heading_text(std::string_view line, std::size_t level) {
  std::string_view text = unicode::trim(line.substr(level));
  const std::size_t last = text.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  return last + 1 < text.size() && text[last] == ' ' ? unicode::trim(text.substr(0, last)) : text;
}

struct Fence {
  char mark = 0;
  std::size_t size = 0;
};

Fence fence_of(std::string_view line) {
  constexpr std::size_t kMinFence = 3;
  if (line.empty() || (line.front() != '`' && line.front() != '~')) return {};
  const std::size_t size = std::min(line.find_first_not_of(line.front()), line.size());
  const bool has_backtick = line.front() == '`' && line.find('`', size) != std::string_view::npos;
  return size >= kMinFence && !has_backtick ? Fence{line.front(), size} : Fence{};
}

/// Bytes of an item's marker with the space behind it; 0 when there is none.
std::size_t item_marker_size(std::string_view line, bool& is_ordered) {
  std::size_t at = 0;
  while (at < line.size() && at < kMaxItemDigits && unicode::is_ascii_digit(line[at])) ++at;
  is_ordered = at > 0;
  const std::string_view marks = is_ordered ? ".)" : "-*+";
  if (at >= line.size() || marks.find(line[at]) == std::string_view::npos) return 0;
  ++at;
  if (at == line.size()) return at;
  if (line[at] != ' ' && line[at] != '\t') return 0;
  return std::min(line.find_first_not_of(" \t", at), line.size());
}

/// The cells of a table's row, without the bars at its ends; a bar behind a backslash parts
/// nothing.
std::vector<std::string_view> cells_of(std::string_view row) {
  row = unicode::trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= row.size(); ++at) {
    if (at < row.size() && (row[at] != '|' || (at > 0 && row[at - 1] == '\\'))) continue;
    cells.push_back(unicode::trim(row.substr(begin, at - begin)));
    begin = at + 1;
  }
  return cells;
}

/// "| --- | :-: |"
bool is_table_delimiter(std::string_view line) {
  const std::string_view text = unicode::trim(line);
  return text.find('|') != std::string_view::npos && text.find('-') != std::string_view::npos &&
         is_made_of(text, "|-: \t");
}

/// `[label]: destination`; "" when the line is no definition.
std::string_view definition_label(std::string_view line) {
  if (!line.starts_with('[') || line.starts_with("[^")) return {};
  const std::size_t close = line.find("]:");
  return close == std::string_view::npos ? std::string_view{} : line.substr(1, close - 1);
}

LinkReferences collect_references(const std::vector<std::string_view>& lines) {
  LinkReferences references;
  for (const std::string_view line : lines) {
    if (indent_of(line) >= kCodeIndent) continue;
    const std::string_view text = without_indent(line);
    const std::string_view label = definition_label(text);
    if (label.empty()) continue;
    std::string_view target = unicode::trim(text.substr(label.size() + 3));
    target = target.substr(0, std::min(target.find_first_of(" \t"), target.size()));
    if (target.starts_with('<') && target.ends_with('>'))
      target = target.substr(1, target.size() - 2);
    references.try_emplace(reference_label(label), target);
  }
  return references;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

class Reader {
 public:
  explicit Reader(std::string_view text)
      : lines_(split(text)), references_(collect_references(lines_)) {}

  MarkdownBlocks run() {
    for (at_ = 0; at_ < lines_.size(); ++at_) read_line(lines_[at_]);
    end_paragraph();
    end_code();
    return std::move(out_);
  }

 private:
  void read_line(std::string_view raw) {
    std::string_view line = without_quote_marks(raw);
    if (fence_.size > 0) return read_code_line(line);
    if (!skip_until_.empty()) return skip_line(line);
    if (unicode::trim(line).empty()) return read_blank();
    if (indent_of(line) >= kCodeIndent && paragraph_.empty() && !in_list_)
      return add_code_line(line);
    end_code();
    line = without_indent(line);
    if (!paragraph_.empty() && is_underline(line)) return end_setext(line);
    if (is_rule(line)) return end_paragraph();
    if (const Fence fence = fence_of(line); fence.size > 0) return begin_fence(fence);
    if (const std::size_t level = heading_level(line); level > 0) return add_heading(line, level);
    if (starts_table(line)) return read_table();
    if (begins_skipped(line)) return skip_line(line);
    if (paragraph_.empty() && !definition_label(line).empty()) return;
    read_text(line);
  }

  std::string_view without_quote_marks(std::string_view line) {
    bool quoted = false;
    std::string_view rest = line;
    while (indent_of(rest) < kCodeIndent && without_indent(rest).starts_with('>')) {
      rest = without_indent(rest).substr(1);
      if (rest.starts_with(' ')) rest.remove_prefix(1);
      quoted = true;
    }
    const bool is_lazy = !quoted && quoted_ && !paragraph_.empty() && !unicode::trim(rest).empty();
    if (fence_.size > 0 && !fence_quoted_) return line;
    if (quoted != quoted_ && !is_lazy) {
      end_paragraph();
      if (fence_.size > 0) fence_ = {};
      end_code();
      quoted_ = quoted;
      in_list_ = false;
    }
    return rest;
  }

  void read_blank() {
    end_paragraph();
    if (!code_.empty()) code_ += '\n';
  }

  /// An item's first line begins a block; everything else goes on with the open paragraph.
  void read_text(std::string_view line) {
    bool is_ordered = false;
    std::size_t size = item_marker_size(line, is_ordered);
    // A number in the middle of a paragraph begins a list only with 1.
    if (size > 0 && is_ordered && !paragraph_.empty() && kind_ != BlockKind::ListItem &&
        !line.starts_with("1.") && !line.starts_with("1)")) {
      size = 0;
    }
    if (size == 0) {
      if (paragraph_.empty() && indent_of(lines_[at_]) == 0) in_list_ = false;
      if (paragraph_.empty()) kind_ = quoted_ ? BlockKind::Quote : BlockKind::Paragraph;
      return append(line);
    }
    end_paragraph();
    kind_ = BlockKind::ListItem;
    in_list_ = true;
    std::string_view text = line.substr(size);
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (text.starts_with(box)) text.remove_prefix(box.size());
    }
    if (is_ordered) paragraph_ = std::string(unicode::trim(line.substr(0, size))) + ' ';
    append(text);
  }

  void append(std::string_view line) {
    if (!paragraph_.empty() && paragraph_.back() != ' ') paragraph_ += '\n';
    // Two spaces at the end are a hard break, which the inline marks need to see.
    paragraph_ += line;
    if (paragraph_.ends_with("  ")) paragraph_ += '\n';
  }

  void end_paragraph() {
    if (!paragraph_.empty()) add(kind_, std::exchange(paragraph_, {}));
    kind_ = quoted_ ? BlockKind::Quote : BlockKind::Paragraph;
  }

  Candidate* add(BlockKind kind, std::string_view source) {
    InlineText text = read_markdown_inline(unicode::trim(source), references_);
    if (out_.image.empty()) out_.image = std::move(text.image);
    if (unicode::trim(text.text).empty()) return nullptr;
    Candidate candidate;
    candidate.kind = kind;
    candidate.text = std::move(text.text);
    candidate.links = std::move(text.links);
    candidate.emphasis = std::move(text.emphasis);
    out_.blocks.push_back(std::move(candidate));
    return &out_.blocks.back();
  }

  void add_heading(std::string_view line, std::size_t level) {
    end_paragraph();
    in_list_ = false;
    Candidate* const heading = add(BlockKind::Heading, heading_text(line, level));
    if (heading != nullptr) heading->level = static_cast<std::uint8_t>(level);
  }

  bool is_underline(std::string_view line) const {
    const std::string_view text = unicode::trim(line);
    return kind_ != BlockKind::ListItem && (is_made_of(text, "=") || is_made_of(text, "-"));
  }

  void end_setext(std::string_view line) {
    Candidate* const heading = add(BlockKind::Heading, std::exchange(paragraph_, {}));
    if (heading != nullptr) heading->level = line.front() == '=' ? 1 : 2;
  }

  void begin_fence(Fence fence) {
    end_paragraph();
    fence_ = fence;
    fence_quoted_ = quoted_;
    fence_indent_ = indent_of(lines_[at_]);
  }

  void read_code_line(std::string_view line) {
    const std::string_view text = unicode::trim(line);
    if (text.size() >= fence_.size && is_made_of(text, std::string_view(&fence_.mark, 1))) {
      fence_ = {};
      return end_code();
    }
    code_ += outdent(line, fence_indent_);
    code_ += '\n';
  }

  void add_code_line(std::string_view line) {
    code_ += outdent(line, kCodeIndent);
    code_ += '\n';
  }

  void end_code() {
    const std::size_t end = code_.find_last_not_of(" \t\n");
    const std::size_t begin = std::min(code_.find_first_not_of('\n'), code_.size());
    if (end != std::string::npos) {
      Candidate candidate;
      candidate.kind = BlockKind::Code;
      candidate.text = code_.substr(begin, end + 1 - begin);
      out_.blocks.push_back(std::move(candidate));
    }
    code_.clear();
  }

  bool starts_table(std::string_view line) const {
    return paragraph_.empty() && line.find('|') != std::string_view::npos &&
           at_ + 1 < lines_.size() && is_table_delimiter(lines_[at_ + 1]) &&
           cells_of(line).size() == cells_of(lines_[at_ + 1]).size();
  }

  void read_table() {
    Candidate table;
    table.kind = BlockKind::Table;
    const std::size_t begin = at_;
    for (; at_ < lines_.size() && lines_[at_].find('|') != std::string_view::npos; ++at_) {
      if (at_ == begin + 1) continue;
      if (!table.text.empty()) table.text += '\n';
      bool is_first = true;
      for (const std::string_view cell : cells_of(lines_[at_])) {
        if (!is_first) table.text += '\t';
        is_first = false;
        table.text += unicode::collapse_space(read_markdown_inline(cell, references_).text);
      }
    }
    --at_;
    out_.blocks.push_back(std::move(table));
  }

  /// Comments, scripts and styles have no text for readers.
  bool begins_skipped(std::string_view line) {
    if (!line.starts_with('<')) return false;
    const std::string lower = unicode::to_ascii_lower(line.substr(0, 8));
    if (lower.starts_with("<!--")) skip_until_ = "-->";
    if (lower.starts_with("<script")) skip_until_ = "</script>";
    if (lower.starts_with("<style")) skip_until_ = "</style>";
    if (skip_until_.empty()) return false;
    end_paragraph();
    return true;
  }

  void skip_line(std::string_view line) {
    if (unicode::to_ascii_lower(line).find(skip_until_) != std::string::npos) skip_until_ = {};
  }

  std::vector<std::string_view> lines_;
  LinkReferences references_;
  MarkdownBlocks out_;
  std::size_t at_ = 0;
  std::string paragraph_;
  BlockKind kind_ = BlockKind::Paragraph;
  std::string code_;
  Fence fence_;
  std::size_t fence_indent_ = 0;
  bool fence_quoted_ = false;
  bool quoted_ = false;
  bool in_list_ = false;
  std::string_view skip_until_;
};

}  // namespace

MarkdownBlocks blocks_from_markdown(std::string_view text) { return Reader(text).run(); }

}  // namespace lens::extract

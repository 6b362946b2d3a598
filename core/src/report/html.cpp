// HTML made only of the elements and attributes that are written out in this file. Everything that
// came from the input passes `append_escaped` or `safe_href`.
#include <algorithm>

#include <lens/export.h>

#include "report/inline_runs.h"

namespace lens {
namespace {

void append_character(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      out += c;
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) append_character(out, c);
}

/// The same, with line breaks kept.
void append_prose(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\n') {
      out += "<br>\n";
    } else {
      append_character(out, c);
    }
  }
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  append_escaped(out, value);
  out += '"';
}

std::string open_link(std::string_view href) {
  std::string mark = "<a";
  append_attribute(mark, "href", href);
  return mark + ">";
}

std::string close_link(std::string_view) { return "</a>"; }

constexpr report::InlineMarks kMarks = {open_link,   close_link, "<strong>",
                                        "</strong>", "<em>",     "</em>"};

/// The block's prose between `open` and `close`.
void append_prose_block(std::string& out, std::string_view open, std::string_view close,
                        std::string_view text, const Block& block) {
  out += open;
  report::append_inline(out, text, block, kMarks, append_prose);
  out.append(close).append("\n");
}

void append_heading(std::string& out, std::string_view text, const Block& block, bool has_title) {
  // The title is the only heading of level 1.
  const unsigned level = std::clamp<unsigned>(block.level, has_title ? 2 : 1, 6);
  const std::string name = "h" + std::to_string(level);
  append_prose_block(out, "<" + name + ">", "</" + name + ">", text, block);
}

void append_table(std::string& out, std::string_view table) {
  out += "<table><tr><td>";
  for (const char c : table) {
    if (c == '\t') {
      out += "</td><td>";
    } else if (c == '\n') {
      out += "</td></tr>\n<tr><td>";
    } else {
      append_character(out, c);
    }
  }
  out += "</td></tr></table>\n";
}

void append_block(std::string& out, std::string_view text, const Block& block, bool has_title) {
  switch (block.kind) {
    case BlockKind::Paragraph:
      return append_prose_block(out, "<p>", "</p>", text, block);
    case BlockKind::Heading:
      return append_heading(out, text, block, has_title);
    case BlockKind::ListItem:
      return append_prose_block(out, "<li>", "</li>", text, block);
    case BlockKind::Quote:
      return append_prose_block(out, "<blockquote><p>", "</p></blockquote>", text, block);
    case BlockKind::Caption:
      return append_prose_block(out, "<p><small>", "</small></p>", text, block);
    case BlockKind::Table:
      return append_table(out, block.span.of(text));
    case BlockKind::Code:
      out += "<pre><code>";
      append_escaped(out, block.span.of(text));
      out += "</code></pre>\n";
      return;
  }
}

void append_blocks(std::string& out, const Article& article) {
  const bool has_title = article.metadata.title.has_value();
  bool in_list = false;
  for (const Block& block : article.blocks) {
    const bool is_item = block.kind == BlockKind::ListItem;
    if (is_item != in_list) out += is_item ? "<ul>\n" : "</ul>\n";
    in_list = is_item;
    append_block(out, article.text, block, has_title);
  }
  if (in_list) out += "</ul>\n";
}

void append_date(std::string& out, std::string_view date) {
  out += "<p><time";
  append_attribute(out, "datetime", date);
  out += '>';
  append_escaped(out, date);
  out += "</time></p>\n";
}

void append_header(std::string& out, const Metadata& metadata) {
  if (!metadata.title && !metadata.dek && !metadata.byline && !metadata.published) return;
  out += "<header>\n";
  if (metadata.title) append_element(out, "h1", *metadata.title);
  if (metadata.dek) append_element(out, "p", *metadata.dek);
  if (metadata.byline) append_element(out, "p", *metadata.byline);
  if (metadata.published) append_date(out, *metadata.published);
  out += "</header>\n";
}

}  // namespace

std::string to_html(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::string out = "<article";
  if (article.metadata.language.code != "und") {
    append_attribute(out, "lang", article.metadata.language.code);
  }
  const bool right_to_left = article.metadata.direction == Direction::RightToLeft;
  append_attribute(out, "dir", right_to_left ? "rtl" : "ltr");
  out += ">\n";
  append_header(out, article.metadata);
  append_blocks(out, article);
  return out + "</article>\n";
}

}  // namespace lens

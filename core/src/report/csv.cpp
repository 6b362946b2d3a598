// One table for everything, so that one file opens in a spreadsheet:
//
//   row       type           name           text         start,end  value     grade  count
//   sentence  its level      -              the sentence offsets    -         grade  words
//   mention   entity type    entity's name  the mention  offsets    salience  -      mentions
//   score     formula's id   its name       its band     -          value     grade  -
//   keyword   -              the term       -            -          score     -      count
//
// Spreadsheets run a cell that begins with = + - or @ as a formula, and drop a tab or line break in
// front of one first. Such a text gets an apostrophe in front, as OWASP advises; numbers, which are
// ours, do not.
#include <optional>

#include <lens/export.h>

#include "report/json_writer.h"
#include "unicode/utf16.h"

namespace lens {
namespace {

/// The cells of one row; what is not set stays empty.
struct Row {
  std::string_view row;
  std::string_view type = {};
  std::string_view name = {};
  std::string_view text = {};
  std::optional<Span> span = {};
  std::optional<double> value = {};
  std::optional<double> grade = {};
  std::optional<double> count = {};
};

bool could_be_a_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
}

void append_text(std::string& out, std::string_view text) {
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (could_be_a_formula(text)) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

void append_number(std::string& out, const std::optional<double>& number) {
  out += ',';
  if (number) report::append_number(out, *number);
}

void append_row(std::string& out, const unicode::Utf16Offsets& offsets, const Row& row) {
  append_text(out, row.row);
  for (const std::string_view text : {row.type, row.name, row.text}) {
    out += ',';
    append_text(out, text);
  }
  append_number(out, row.span ? std::optional<double>(offsets.at(row.span->begin)) : std::nullopt);
  append_number(out, row.span ? std::optional<double>(offsets.at(row.span->end)) : std::nullopt);
  append_number(out, row.value);
  append_number(out, row.grade);
  append_number(out, row.count);
  out += "\r\n";
}

}  // namespace

std::string to_csv(const Analysis& analysis) {
  const std::string_view text = analysis.article.text;
  const unicode::Utf16Offsets offsets(text);
  std::string out = "row,type,name,text,start,end,value,grade,count\r\n";
  for (const SentenceResult& sentence : analysis.sentences) {
    append_row(out, offsets,
               {.row = "sentence",
                .type = to_string(sentence.level),
                .text = sentence.span.of(text),
                .span = sentence.span,
                .grade = sentence.grade,
                .count = sentence.words});
  }
  for (const Entity& entity : analysis.entities) {
    for (const Span mention : entity.mentions) {
      append_row(out, offsets,
                 {.row = "mention",
                  .type = to_string(entity.type),
                  .name = entity.name,
                  .text = mention.of(text),
                  .span = mention,
                  .value = entity.salience,
                  .count = static_cast<double>(entity.mentions.size())});
    }
  }
  for (const Score& score : analysis.readability.scores) {
    append_row(out, offsets,
               {.row = "score",
                .type = score.id,
                .name = score.name,
                .text = score.band,
                .value = score.value,
                .grade = score.grade});
  }
  for (const Keyword& keyword : analysis.keywords) {
    append_row(
        out, offsets,
        {.row = "keyword", .name = keyword.term, .value = keyword.score, .count = keyword.count});
  }
  return out;
}

}  // namespace lens

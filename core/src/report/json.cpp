// The schema: every field of the JSON is written here, once, in the order of the contract. Byte
// offsets become UTF-16 offsets on the way.
#include <lens/analyze.h>
#include <lens/json.h>

#include "report/json_writer.h"
#include "unicode/utf16.h"

namespace lens {
namespace {

using report::JsonWriter;
using unicode::Utf16Offsets;

constexpr double kSchema = 1;

void write_span(JsonWriter& w, const Utf16Offsets& offsets, Span span) {
  w.number("start", offsets.at(span.begin));
  w.number("end", offsets.at(span.end));
}

/// An array of objects, one for each item.
template <typename Items, typename WriteFields>
void write_list(JsonWriter& w, std::string_view name, const Items& items, WriteFields fields) {
  w.key(name);
  w.begin_array();
  for (const auto& item : items) {
    w.begin_object();
    fields(item);
    w.end_object();
  }
  w.end_array();
}

/// An object of named numbers.
template <typename Items>
void write_numbers(JsonWriter& w, std::string_view name, const Items& items) {
  w.key(name);
  w.begin_object();
  for (const auto& item : items) w.number(item.name, item.value);
  w.end_object();
}

void write_source(JsonWriter& w, const Source& source) {
  w.key("source");
  w.begin_object();
  w.string("format", to_string(source.format));
  w.string("encoding", source.encoding);
  w.number("bytes", static_cast<double>(source.bytes));
  w.optional_string("url", source.url);
  w.end_object();
}

void write_metadata(JsonWriter& w, const Metadata& metadata) {
  w.optional_string("title", metadata.title);
  w.optional_string("kicker", metadata.kicker);
  w.optional_string("dek", metadata.dek);
  w.optional_string("byline", metadata.byline);
  w.optional_string("siteName", metadata.site_name);
  w.optional_string("published", metadata.published);
  w.optional_string("modified", metadata.modified);
  w.optional_string("image", metadata.image);
  w.optional_string("canonicalUrl", metadata.canonical_url);
  w.key("language");
  w.begin_object();
  w.string("code", metadata.language.code);
  w.number("confidence", metadata.language.confidence);
  w.end_object();
  w.string("direction", metadata.direction == Direction::RightToLeft ? "rtl" : "ltr");
}

void write_block(JsonWriter& w, const Utf16Offsets& offsets, const Block& block) {
  w.number("id", block.id);
  w.string("kind", to_string(block.kind));
  if (block.kind == BlockKind::Heading) w.number("level", block.level);
  write_span(w, offsets, block.span);
  if (!block.links.empty()) {
    write_list(w, "links", block.links, [&](const Link& link) {
      write_span(w, offsets, link.span);
      w.string("href", link.href);
    });
  }
  if (!block.emphasis.empty()) {
    write_list(w, "emphasis", block.emphasis, [&](const Emphasis& emphasis) {
      write_span(w, offsets, emphasis.span);
      w.string("kind", emphasis.kind == EmphasisKind::Strong ? "strong" : "em");
    });
  }
}

void write_removed(JsonWriter& w, const RemovedBlock& removed) {
  w.number("id", removed.id);
  w.string("text", removed.text);
  w.string("reason", to_string(removed.reason));
  w.string("filter", removed.filter);
  w.number("beforeBlock", removed.before_block);
  if (!removed.features.empty()) write_numbers(w, "features", removed.features);
}

void write_article(JsonWriter& w, const Utf16Offsets& offsets, const Article& article) {
  w.key("article");
  w.begin_object();
  write_metadata(w, article.metadata);
  w.string("text", article.text);
  write_list(w, "blocks", article.blocks,
             [&](const Block& block) { write_block(w, offsets, block); });
  write_list(w, "removed", article.removed,
             [&](const RemovedBlock& removed) { write_removed(w, removed); });
  w.end_object();
}

void write_counts(JsonWriter& w, const Counts& counts) {
  w.key("counts");
  w.begin_object();
  w.number("characters", counts.characters);
  w.number("words", counts.words);
  w.number("sentences", counts.sentences);
  w.number("paragraphs", counts.paragraphs);
  w.number("syllables", counts.syllables);
  w.key("readingSeconds");
  w.begin_object();
  w.number("fast", counts.reading_seconds.fast);
  w.number("slow", counts.reading_seconds.slow);
  w.end_object();
  w.end_object();
}

void write_sentence(JsonWriter& w, const Utf16Offsets& offsets, const SentenceResult& sentence) {
  write_span(w, offsets, sentence.span);
  w.number("block", sentence.block);
  w.number("words", sentence.words);
  w.number("syllables", sentence.syllables);
  w.number("grade", sentence.grade);
  w.string("level", to_string(sentence.level));
}

void write_score(JsonWriter& w, const Score& score) {
  w.string("id", score.id);
  w.string("name", score.name);
  w.number("value", score.value);
  w.number("grade", score.grade);
  w.string_unless_empty("band", score.band);
  w.string_unless_empty("why", score.why);
  write_numbers(w, "inputs", score.inputs);
}

void write_readability(JsonWriter& w, const Utf16Offsets& offsets, const Readability& readability) {
  w.key("readability");
  w.begin_object();
  w.number("grade", readability.grade);
  w.number("ease", readability.ease);
  w.string_unless_empty("band", readability.band);
  w.string_unless_empty("why", readability.why);
  write_list(w, "scores", readability.scores, [&](const Score& score) { write_score(w, score); });
  write_list(w, "difficultWords", readability.difficult_words,
             [&](Span word) { write_span(w, offsets, word); });
  w.end_object();
}

void write_entity(JsonWriter& w, const Utf16Offsets& offsets, const Entity& entity) {
  w.number("id", entity.id);
  w.string("type", to_string(entity.type));
  w.string("name", entity.name);
  w.number("count", static_cast<double>(entity.mentions.size()));
  w.number("salience", entity.salience);
  write_list(w, "mentions", entity.mentions,
             [&](Span mention) { write_span(w, offsets, mention); });
}

void write_keyword(JsonWriter& w, const Keyword& keyword) {
  w.string("term", keyword.term);
  w.number("score", keyword.score);
  w.number("count", keyword.count);
}

void write_summary_sentence(JsonWriter& w, const Utf16Offsets& offsets,
                            const SummarySentence& sentence) {
  w.number("sentence", sentence.sentence);
  write_span(w, offsets, sentence.span);
  w.number("score", sentence.score);
}

void write_notice(JsonWriter& w, const Utf16Offsets& offsets, const Notice& notice) {
  w.string("code", notice.code);
  w.string("message", notice.message);
  if (notice.span) {
    write_span(w, offsets, *notice.span);
  } else {
    w.null("start");
    w.null("end");
  }
}

void write_answers(JsonWriter& w, const Utf16Offsets& offsets, const Analysis& analysis) {
  write_counts(w, analysis.counts);
  write_list(w, "sentences", analysis.sentences,
             [&](const SentenceResult& sentence) { write_sentence(w, offsets, sentence); });
  write_readability(w, offsets, analysis.readability);
  write_list(w, "entities", analysis.entities,
             [&](const Entity& entity) { write_entity(w, offsets, entity); });
  write_list(w, "keywords", analysis.keywords,
             [&](const Keyword& keyword) { write_keyword(w, keyword); });
  write_list(w, "summary", analysis.summary, [&](const SummarySentence& sentence) {
    write_summary_sentence(w, offsets, sentence);
  });
  write_list(w, "notices", analysis.notices,
             [&](const Notice& notice) { write_notice(w, offsets, notice); });
}

void write_timings(JsonWriter& w, const Timings& timings) {
  w.key("timings");
  w.begin_object();
  for (const auto& [stage, milliseconds] : timings) {
    w.number(to_string(stage), milliseconds);
  }
  w.end_object();
}

}  // namespace

std::string to_json(const Analysis& analysis, const Timings& timings) {
  const Utf16Offsets offsets(analysis.article.text);
  JsonWriter w;
  w.begin_object();
  w.number("schema", kSchema);
  w.string("version", version());
  w.string("offsetUnit", "utf-16");
  write_source(w, analysis.source);
  write_article(w, offsets, analysis.article);
  write_answers(w, offsets, analysis);
  if (!timings.empty()) write_timings(w, timings);
  w.end_object();
  return w.take();
}

std::string to_json(const Analysis& analysis, const std::vector<SummarySentence>& summary) {
  const Utf16Offsets offsets(analysis.article.text);
  JsonWriter w;
  w.begin_array();
  for (const SummarySentence& sentence : summary) {
    w.begin_object();
    write_summary_sentence(w, offsets, sentence);
    w.end_object();
  }
  w.end_array();
  return w.take();
}

}  // namespace lens

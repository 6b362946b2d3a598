#include <new>
#include <utility>

#include <lens/analyze.h>

#include "entities/entities.h"
#include "extract/extract.h"
#include "html/parser.h"
#include "language/pack.h"
#include "readability/readability.h"
#include "segment/segment.h"
#include "summary/summary.h"
#include "unicode/decode.h"

namespace lens {
namespace {

void announce(const Options& options, Stage stage) {
  if (options.on_stage) options.on_stage(stage);
}

Format resolve_format(Format asked, std::string_view text) {
  if (asked != Format::Auto) return asked;
  if (html::looks_like_html(text)) return Format::Html;
  return extract::looks_like_markdown(text) ? Format::Markdown : Format::Text;
}

Source describe_source(std::string_view bytes, const InputHints& hints,
                       const std::string& encoding) {
  Source source;
  source.encoding = hints.transcoded_from.empty() ? encoding : hints.transcoded_from;
  source.bytes = hints.transcoded_from.empty() ? bytes.size() : hints.transcoded_bytes;
  if (!hints.url.empty()) source.url = hints.url;
  return source;
}

Article extract_article(std::string_view text, Format format, const InputHints& hints,
                        const Options& options, Notices& notices) {
  announce(options, Stage::Parse);
  if (format == Format::Html) {
    const html::Tree tree = html::parse(text, notices);
    announce(options, Stage::Extract);
    return extract::extract_page(tree, hints, options, notices);
  }
  announce(options, Stage::Extract);
  return format == Format::Markdown ? extract::extract_markdown(text, hints, options, notices)
                                    : extract::extract_paste(text, hints, options, notices);
}

/// An input without any visible text is worth a word, so that it does not look like a failure.
void note_empty_input(Analysis& analysis) {
  const Article& article = analysis.article;
  if (!article.text.empty() || !article.removed.empty()) return;
  analysis.notices.push_back(
      {std::string(notice_code::kEmptyInput), "There is no text in the input.", std::nullopt});
}

const LanguagePack& choose_pack(const Options& options, const Language& language) {
  const bool has_own = options.pack != nullptr && options.pack->code() == language.code;
  return has_own ? *options.pack : language::pack_for(language.code);
}

/// A build without the entity model still finds dates and amounts, and says what is missing.
void note_missing_model(Analysis& analysis, const LanguagePack& pack) {
  if (!pack.has_list("entity_model") || pack.has_list("entity_weights")) return;
  analysis.notices.push_back({std::string(notice_code::kEntityModelMissing),
                              "The model that finds names could not be loaded; dates and amounts "
                              "are marked without it.",
                              std::nullopt});
}

/// Fills everything that follows from the article.
void read_article(Analysis& analysis, const Options& options) {
  const Article& article = analysis.article;
  const LanguagePack& pack = choose_pack(options, article.metadata.language);

  announce(options, Stage::Segment);
  const segment::Segments segments = segment::segment(article, pack);

  announce(options, Stage::Readability);
  readability::Assessment assessment = readability::assess(article, segments, pack);
  analysis.counts = assessment.counts;
  analysis.sentences = std::move(assessment.sentences);
  analysis.readability = std::move(assessment.readability);

  announce(options, Stage::Entities);
  if (options.entities) {
    analysis.entities = entities::find_entities(article, segments, pack);
    note_missing_model(analysis, pack);
  }

  announce(options, Stage::Summary);
  summary::Findings findings = summary::rank(article, segments, pack);
  analysis.keywords = std::move(findings.keywords);
  analysis.ranking = std::move(findings.ranking);
  analysis.summary = summarize(analysis, options.summary);
  for (Notice& notice : findings.notices) analysis.notices.push_back(std::move(notice));
}

void run(Analysis& analysis, std::string_view bytes, const InputHints& hints,
         const Options& options) {
  announce(options, Stage::Decode);
  unicode::Decoded decoded = unicode::decode(bytes, hints);
  analysis.notices = std::move(decoded.notices);
  analysis.source = describe_source(bytes, hints, decoded.encoding);
  analysis.source.format = resolve_format(hints.format, decoded.text);
  analysis.article =
      extract_article(decoded.text, analysis.source.format, hints, options, analysis.notices);
  note_empty_input(analysis);
  read_article(analysis, options);
}

}  // namespace

Analysis analyze(std::string_view bytes, const InputHints& hints, const Options& options) {
  Analysis analysis;
#if defined(__cpp_exceptions)
  // The one exception that the standard library throws under us on valid calls is bad_alloc.
  try {
    run(analysis, bytes, hints, options);
  } catch (const std::bad_alloc&) {
    analysis.notices.push_back({std::string(notice_code::kOutOfMemory),
                                "Memory ran out before the analysis was complete.", std::nullopt});
  }
#else
  run(analysis, bytes, hints, options);
#endif
  return analysis;
}

std::vector<SummarySentence> summarize(const Analysis& analysis, const SummaryOptions& options) {
  return summary::select(analysis.ranking, analysis.article.text, analysis.sentences.size(),
                         options);
}

std::string detect_encoding(std::string_view bytes, const InputHints& hints) {
  Notices ignored;
  return unicode::detect_encoding(bytes, hints, ignored);
}

}  // namespace lens

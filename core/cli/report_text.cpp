#include "report_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace lens::cli {
namespace {

// A report is for a glance; the whole is in the JSON.
constexpr std::size_t kMaxNamesPerType = 12;
constexpr std::size_t kMaxKeywords = 12;
constexpr std::size_t kMaxRemovedColumns = 300;  // of a removed block's text

std::string fixed(double value, int decimals) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

void append_heading(std::string& out, const Page& page, std::string_view heading) {
  out += "\n" + page.bold(heading) + "\n";
}

void append_joined(std::string& line, std::string_view separator, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += separator;
  line += part;
}

// ---- what it is

std::string origin_line(const Metadata& metadata) {
  std::string line;
  append_joined(line, " | ", harmless(metadata.byline.value_or("")));
  append_joined(line, " | ", harmless(metadata.published.value_or("")));
  append_joined(line, " | ", harmless(metadata.site_name.value_or("")));
  return line;
}

void append_title(std::string& out, const Page& page, const Metadata& metadata) {
  const std::string title = metadata.title ? harmless(*metadata.title) : "(no title)";
  for (const std::string& line : wrapped(title, page.width)) out += page.bold(line) + "\n";
  if (metadata.dek) append_wrapped(out, page, "", harmless(*metadata.dek));
  const std::string origin = origin_line(metadata);
  if (!origin.empty()) append_wrapped(out, page, "", origin);
}

/// "4 to 6 minutes to read".
std::string reading_time(const ReadingSeconds& seconds) {
  const std::uint32_t least = (seconds.fast + 30) / 60;
  const std::uint32_t most = (seconds.slow + 59) / 60;
  if (most <= 1) return "about a minute to read";
  const std::uint32_t first = std::max(least, 1u);
  if (first == most) return counted(most, "minute", "minutes") + " to read";
  return std::to_string(first) + " to " + std::to_string(most) + " minutes to read";
}

void append_size(std::string& out, const Page& page, const Analysis& analysis) {
  const Counts& counts = analysis.counts;
  std::string line = counted(counts.words, "word", "words") + ", " +
                     counted(counts.sentences, "sentence", "sentences") + ", " +
                     counted(counts.paragraphs, "paragraph", "paragraphs");
  if (counts.words > 0) line += ", " + reading_time(counts.reading_seconds);
  const Language& language = analysis.article.metadata.language;
  line += language.code == "und" ? ", language not known" : ", language " + harmless(language.code);
  append_wrapped(out, page, "", line);
}

// ---- how hard it reads

std::string because(std::string_view why) {
  if (why == "tooShort") return "the text is too short";
  if (why == "language") return "made for another language";
  if (why == "noSentences") return "the text has no sentences";
  return spaced(why);
}

std::string verdict(const Readability& readability) {
  if (!readability.grade) return "No verdict: " + because(readability.why) + ".";
  std::string line = "Grade " + fixed(*readability.grade, 1);
  if (!readability.band.empty()) line += ", " + spaced(readability.band);
  if (readability.ease) line += "; ease " + fixed(*readability.ease, 0) + " of 100";
  return line + ".";
}

void append_scores(std::string& out, const std::vector<Score>& scores) {
  std::size_t widest = 0;
  for (const Score& score : scores) widest = std::max(widest, columns(score.name));
  for (const Score& score : scores) {
    std::string line = "  " + padded(score.name, widest) + "  ";
    line += padded(score.value ? fixed(*score.value, 1) : "-", 7, true);
    line += "  " + padded(score.grade ? "grade " + fixed(*score.grade, 1) : "", 11);
    line += "  " + (score.value ? spaced(score.band) : because(score.why));
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
}

void append_readability(std::string& out, const Page& page, const Readability& readability) {
  append_heading(out, page, "How hard it reads");
  append_wrapped(out, page, "  ", verdict(readability));
  append_scores(out, readability.scores);
}

// ---- what it says

void append_summary(std::string& out, const Page& page, const Analysis& analysis) {
  if (analysis.summary.empty()) return;
  append_heading(out, page, "Summary");
  for (const SummarySentence& sentence : analysis.summary) {
    append_wrapped(out, page, "  - ", harmless(sentence.span.of(analysis.article.text)));
  }
}

void append_keywords(std::string& out, const Page& page, const std::vector<Keyword>& keywords) {
  if (keywords.empty()) return;
  append_heading(out, page, "Keywords");
  std::string line;
  for (std::size_t i = 0; i < std::min(keywords.size(), kMaxKeywords); ++i) {
    append_joined(line, ", ", harmless(keywords[i].term));
  }
  append_wrapped(out, page, "  ", line);
}

// ---- who and where it is about

constexpr std::array<std::string_view, 13> kTypeHeadings = {
    "People", "Organizations", "Places",      "Nationalities", "Events", "Works", "Dates",
    "Times",  "Money",         "Percentages", "Quantities",    "Links",  "E-mail"};

std::vector<const Entity*> most_named_of(const std::vector<Entity>& entities, EntityType type) {
  std::vector<const Entity*> found;
  for (const Entity& entity : entities) {
    if (entity.type == type) found.push_back(&entity);
  }
  std::stable_sort(found.begin(), found.end(), [](const Entity* a, const Entity* b) {
    return a->mentions.size() > b->mentions.size();
  });
  return found;
}

std::string names_line(const std::vector<const Entity*>& entities) {
  std::string line;
  for (std::size_t i = 0; i < std::min(entities.size(), kMaxNamesPerType); ++i) {
    std::string name = harmless(entities[i]->name);
    const std::size_t count = entities[i]->mentions.size();
    if (count > 1) name += " (" + std::to_string(count) + ")";
    append_joined(line, ", ", name);
  }
  if (entities.size() > kMaxNamesPerType) {
    line += " and " + std::to_string(entities.size() - kMaxNamesPerType) + " more";
  }
  return line;
}

void append_entities(std::string& out, const Page& page, const std::vector<Entity>& entities) {
  if (entities.empty()) return;
  append_heading(out, page, "Who, where, when");
  for (std::size_t i = 0; i < kTypeHeadings.size(); ++i) {
    const auto named = most_named_of(entities, static_cast<EntityType>(i));
    if (named.empty()) continue;
    append_wrapped(out, page, "  " + padded(kTypeHeadings[i], 15), names_line(named));
  }
}

// ---- what was left out

constexpr auto kReasons = static_cast<std::size_t>(RemovalReason::Boilerplate) + 1;

std::string reasons_line(const std::vector<RemovedBlock>& removed) {
  std::array<std::size_t, kReasons> counts{};
  for (const RemovedBlock& block : removed) ++counts[static_cast<std::size_t>(block.reason)];
  std::string line;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const std::string_view name = to_string(static_cast<RemovalReason>(i));
    append_joined(line, ", ", spaced(name) + " " + std::to_string(counts[i]));
  }
  return line;
}

std::string shortened(std::string_view text) {
  std::string line = harmless(text);
  const std::size_t cut = line.find(' ', kMaxRemovedColumns);
  return cut == std::string::npos ? line : line.substr(0, cut) + " ...";
}

std::string decision(const RemovedBlock& block) {
  std::string line = spaced(to_string(block.reason)) + ", by " + harmless(block.filter);
  std::string features;
  for (const Feature& feature : block.features) {
    append_joined(features, ", ", harmless(feature.name) + " " + fixed(feature.value, 3));
  }
  return features.empty() ? line : line + ": " + features;
}

void append_removed(std::string& out, const Page& page, const std::vector<RemovedBlock>& removed,
                    bool explain) {
  if (removed.empty()) return;
  append_heading(out, page, "Left out: " + counted(removed.size(), "block", "blocks"));
  append_wrapped(out, page, "  ", reasons_line(removed));
  if (!explain) return;
  for (const RemovedBlock& block : removed) {
    append_wrapped(out, page, "  - ", shortened(block.text));
    append_wrapped(out, page, "    = ", decision(block));
  }
}

void append_notices(std::string& out, const Page& page, const Notices& notices) {
  if (notices.empty()) return;
  append_heading(out, page, "Notices");
  for (const Notice& notice : notices) append_wrapped(out, page, "  - ", harmless(notice.message));
}

void append_timings(std::string& out, const Page& page, const Timings& timings) {
  if (timings.empty()) return;
  append_heading(out, page, "Timings");
  std::string line;
  for (const auto& [stage, milliseconds] : timings) {
    append_joined(line, ", ", std::string(to_string(stage)) + " " + fixed(milliseconds, 2) + " ms");
  }
  append_wrapped(out, page, "  ", line);
}

}  // namespace

std::string report_text(const Analysis& analysis, const Timings& timings, bool explain,
                        const Page& page) {
  std::string out;
  append_title(out, page, analysis.article.metadata);
  append_size(out, page, analysis);
  append_summary(out, page, analysis);
  append_readability(out, page, analysis.readability);
  append_entities(out, page, analysis.entities);
  append_keywords(out, page, analysis.keywords);
  append_removed(out, page, analysis.article.removed, explain);
  append_notices(out, page, analysis.notices);
  append_timings(out, page, timings);
  return out;
}

}  // namespace lens::cli

#include "extract/assemble.h"

#include <utility>
#include <vector>

namespace lens::extract {
namespace {

constexpr std::string_view kBlockSeparator = "\n\n";

bool is_hidden(const Candidate& candidate) {
  return candidate.role == Role::Removed && candidate.reason == RemovalReason::Hidden;
}

/// For each candidate whether it is part of the article; ids that no candidate has are ignored.
std::vector<bool> kept_candidates(const Candidates& candidates, const Options& options) {
  std::vector<bool> kept(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    kept[i] = candidates[i].is_body() || (options.keep_all && !is_hidden(candidates[i]));
  }
  for (const std::uint32_t id : options.keep) {
    if (id < candidates.size() && candidates[id].role == Role::Removed) kept[id] = true;
  }
  return kept;
}

Span shifted(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

void append_block(Article& article, const Candidate& candidate) {
  if (!article.blocks.empty()) article.text += kBlockSeparator;
  const auto begin = static_cast<std::uint32_t>(article.text.size());
  article.text += candidate.text;

  Block block;
  block.id = static_cast<std::uint32_t>(article.blocks.size());
  block.kind = candidate.kind;
  block.level = candidate.level;
  block.span = {begin, static_cast<std::uint32_t>(article.text.size())};
  for (const Link& link : candidate.links) {
    block.links.push_back({shifted(link.span, begin), link.href});
  }
  for (const Emphasis& run : candidate.emphasis) {
    block.emphasis.push_back({shifted(run.span, begin), run.kind});
  }
  article.blocks.push_back(std::move(block));
}

void append_removed(Article& article, const Candidate& candidate, std::uint32_t id, bool explain) {
  RemovedBlock removed;
  removed.id = id;
  removed.text = candidate.text;
  removed.reason = candidate.reason;
  removed.filter = candidate.filter;
  removed.before_block = static_cast<std::uint32_t>(article.blocks.size());
  if (explain) removed.features = candidate.features;
  article.removed.push_back(std::move(removed));
}

}  // namespace

Article assemble(const Candidates& candidates, Metadata metadata, const Options& options) {
  Article article;
  article.metadata = std::move(metadata);
  const std::vector<bool> kept = kept_candidates(candidates, options);
  for (std::uint32_t id = 0; id < candidates.size(); ++id) {
    const Candidate& candidate = candidates[id];
    if (candidate.text.empty()) continue;
    if (kept[id]) {
      append_block(article, candidate);
    } else if (candidate.role == Role::Removed) {
      append_removed(article, candidate, id, options.explain);
    }
  }
  return article;
}

}  // namespace lens::extract

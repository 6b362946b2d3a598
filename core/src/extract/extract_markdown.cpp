#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extract/assemble.h"
#include "extract/blocks_from_markdown.h"
#include "extract/byline.h"
#include "extract/dates.h"
#include "extract/extract.h"
#include "extract/front_matter.h"
#include "extract/url.h"
#include "language/detect.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

/// A document is told by its first lines.
constexpr std::size_t kSampleBytes = 16384;
/// Points that make a text Markdown; one sign alone may be chance ("# 1 hit", "[1](see below)").
constexpr int kMinPoints = 3;
/// The title, a byline and a date are the first things in a document.
constexpr std::size_t kMaxHeadBlocks = 6;

bool is_heading_line(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && level + 1 < line.size() && line[level] == ' ' &&
         line[level + 1] != ' ';
}

/// How much one line looks like Markdown.
int points_of(std::string_view line) {
  int points = 0;
  if (is_heading_line(line)) points += 2;
  if (line.starts_with("```") || line.starts_with("~~~")) points += 2;
  const std::size_t link = line.find("](");
  if (link != std::string_view::npos && line.find('[') < link &&
      line.find(')', link) != std::string_view::npos) {
    points += 2;
  }
  const std::size_t strong = line.find("**");
  if (strong != std::string_view::npos && line.find("**", strong + 2) != std::string_view::npos) {
    points += 1;
  }
  const bool is_delimiter = line.find_first_not_of("|-: \t") == std::string_view::npos &&
                            line.find("|") != std::string_view::npos &&
                            line.find("--") != std::string_view::npos;
  return points + (is_delimiter ? 3 : 0);
}

/// The first heading is the title when no prose stands before it.
void find_title(Candidates& blocks, Metadata& metadata) {
  for (std::size_t i = 0; i < std::min(blocks.size(), kMaxHeadBlocks); ++i) {
    Candidate& block = blocks[i];
    if (block.kind != BlockKind::Heading) {
      if (!is_byline(block.text) && !find_date(block.text)) return;
      continue;
    }
    const bool is_same = metadata.title && *metadata.title == block.text;
    if ((metadata.title && !is_same) || block.level > 2) return;
    metadata.title = block.text;
    block.role = Role::Title;
    return;
  }
}

/// Short lines behind the title that say who and when.
void find_notes(Candidates& blocks, Metadata& metadata) {
  constexpr std::size_t kMaxNoteBytes = 120;
  const DateOrder order = date_order_for(metadata.language.code);
  for (std::size_t i = 0; i < std::min(blocks.size(), kMaxHeadBlocks); ++i) {
    Candidate& block = blocks[i];
    if (block.kind != BlockKind::Paragraph || block.text.size() > kMaxNoteBytes) continue;
    std::optional<std::string> authors = authors_of_byline(block.text);
    const std::optional<FoundDate> date = find_date(block.text, order);
    const bool is_date = date && date->span.size() * 3 >= block.text.size();
    if (authors && !metadata.byline) {
      metadata.byline = std::move(authors);
      block.role = Role::Byline;
    }
    if (date && (is_date || block.role == Role::Byline) && !metadata.published) {
      metadata.published = date->iso;
      if (block.role == Role::Body) block.role = Role::Date;
    }
  }
}

void resolve_links(Candidates& blocks, const std::string& base) {
  for (Candidate& block : blocks) {
    for (Link& link : block.links) link.href = resolve_link(base, link.href);
    std::erase_if(block.links, [](const Link& link) { return link.href.empty(); });
  }
}

std::string text_of(const Candidates& blocks) {
  std::string text;
  for (const Candidate& block : blocks) {
    if (block.kind == BlockKind::Code) continue;
    text += block.text;
    text += '\n';
    if (text.size() > kSampleBytes) break;
  }
  return text;
}

}  // namespace

bool looks_like_markdown(std::string_view text) {
  if (front_matter_size(text) > 0) return true;
  const std::string_view sample = text.substr(0, kSampleBytes);
  int points = 0;
  for (std::size_t begin = 0; begin < sample.size() && points < kMinPoints;) {
    const std::size_t end = std::min(sample.find('\n', begin), sample.size());
    points += points_of(sample.substr(begin, end - begin));
    begin = end + 1;
  }
  return points >= kMinPoints;
}

Article extract_markdown(std::string_view text, const InputHints& hints, const Options& options,
                         Notices&) {
  Metadata metadata;
  const std::size_t head = front_matter_size(text);
  read_front_matter(text.substr(0, head), metadata);
  MarkdownBlocks markdown = blocks_from_markdown(text.substr(head));
  const std::string sample = text_of(markdown.blocks);
  metadata.language = language::detect(sample, hints.language);
  if (!hints.language.empty()) metadata.language = {hints.language, 1};
  metadata.direction = language::direction_of(sample);
  find_title(markdown.blocks, metadata);
  find_notes(markdown.blocks, metadata);
  resolve_links(markdown.blocks, hints.url);
  const std::string image = resolve_link(hints.url, metadata.image.value_or(markdown.image));
  metadata.image = image.empty() ? std::nullopt : std::optional(image);
  const bool has_body = std::any_of(markdown.blocks.begin(), markdown.blocks.end(),
                                    [](const Candidate& block) { return block.is_body(); });
  if (!has_body) {
    for (Candidate& block : markdown.blocks) block.role = Role::Body;
  }
  return assemble(markdown.blocks, std::move(metadata), options);
}

}  // namespace lens::extract

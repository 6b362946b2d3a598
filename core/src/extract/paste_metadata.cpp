// The head of a pasted page: rubric, headline, standfirst, byline and date in some order before the
// first paragraph, mixed with menus and share prompts. The headline is the line that looks most
// like one; everything else is looked for around it.
#include "extract/paste_metadata.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/byline.h"
#include "extract/dates.h"
#include "extract/text_lines.h"
#include "language/pack.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

/// How far before the first paragraph a headline is looked for, in blocks.
constexpr std::size_t kMaxHeadBlocks = 40;
constexpr std::int32_t kMaxTitleWords = 30;
constexpr std::int32_t kMaxDekWords = 60;
constexpr std::int32_t kMaxKickerWords = 5;
constexpr std::int32_t kMaxNoteWords = 30;
/// Gaps inside the article that do not end the walk back to its first paragraph, in blocks.
constexpr std::size_t kMaxHeadGap = 8;
/// A run of the article with so many words of prose may be its first, however far from the longest.
constexpr std::int64_t kMinLeadWords = 30;

bool has_listed_phrase(const LineMeasures& line) {
  constexpr std::int32_t kMinShare = 400;
  return line.phrase && (line.phrase->whole_line || line.phrase_share >= kMinShare);
}

bool is_note(const LineMeasures& line) {
  return line.is_byline || line.date_share > 0 || line.ends_with_credit || line.is_file_name ||
         line.has_copyright || line.has_address || has_listed_phrase(line);
}

/// A full stop ends sentences, not headlines; "in the U.S." is an abbreviation's.
bool ends_with_full_stop(std::string_view text) {
  if (!text.ends_with('.') || text.ends_with("...")) return text.ends_with("。");
  const std::size_t space = text.find_last_of(' ');
  const std::string_view last = space == std::string_view::npos ? text : text.substr(space + 1);
  return last.find('.') + 1 == last.size();
}

/// A byline or a date stands close below.
bool has_note_below(const Paste& paste, std::size_t i) {
  constexpr std::size_t kReach = 4;
  constexpr std::int32_t kMinDateShare = 250;
  for (std::size_t j = i + 1; j < std::min(paste.size(), i + kReach); ++j) {
    if (paste.line(j).is_prose()) return false;
    if (paste.line(j).is_byline || paste.line(j).date_share >= kMinDateShare) return true;
  }
  return false;
}

/// Points for looking like a headline; negative when it cannot be one.
std::int32_t headline_points(const Paste& paste, std::size_t i, std::size_t from) {
  const LineMeasures& line = paste.line(i);
  const Candidate& block = paste.blocks[i];
  if (line.words == 0 || line.words > kMaxTitleWords || is_note(line)) return -1;
  if (block.kind != BlockKind::Paragraph || block.text.find('\n') != std::string::npos) return -1;
  if (line.end == LineEnd::Comma || line.end == LineEnd::Colon) return -1;
  if (line.sentence_ends > 2 || line.starts_lower || ends_with_full_stop(block.text)) return -1;
  std::int32_t points = 10 * std::min(line.words, 5) - 4 * std::max(line.words - 14, 0) +
                        10 * std::min(paste.feature(i, PasteFeature::shared_words), 4);
  if (line.words <= 2) points -= 20;
  if (line.end == LineEnd::Open || block.text.ends_with('?') || block.text.ends_with('!'))
    points += 20;
  const std::int32_t repeats = paste.feature(i, PasteFeature::repeats_before) +
                               paste.feature(i, PasteFeature::repeats_after);
  if (repeats > 0) points += repeats <= 2 ? 15 : -25;
  if (has_note_below(paste, i)) points += 25;
  if (block.paste.blank_lines_before > 0) points += 10;
  if (line.has_bar) points -= 25;
  if (line.phrase) points -= 25;
  // Behind the beginning of the text there are subheadings, which look the same.
  const auto distance = static_cast<std::int32_t>(i > from ? i - from : from - i);
  return std::max(points - (i > from ? 14 : 3) * distance, 0);
}

using Run = std::pair<std::size_t, std::size_t>;

std::int64_t prose_words(const Paste& paste, Run run) {
  std::int64_t words = 0;
  for (std::size_t i = run.first; i < run.second; ++i) {
    if (paste.line(i).is_prose()) words += paste.line(i).words;
  }
  return words;
}

/// The first block of the article's text as the model sees it: of its longest run, or of a shorter
/// one a little before.
std::size_t first_chosen(const Paste& paste, const std::vector<bool>& chosen) {
  std::size_t best = paste.size(), begin = 0;
  std::int64_t best_words = -1, words = 0;
  std::vector<Run> runs;
  for (std::size_t i = 0; i < paste.size(); ++i) {
    if (!chosen[i]) continue;
    if (i == 0 || !chosen[i - 1]) {
      begin = i;
      words = 0;
      runs.emplace_back(i, i);
    }
    runs.back().second = i + 1;
    words += paste.line(i).words;
    if (words > best_words) {
      best_words = words;
      best = begin;
    }
  }
  for (std::size_t r = runs.size(); r-- > 0;) {
    const bool is_near = runs[r].second + kMaxHeadGap >= best;
    if (runs[r].first < best && (is_near || prose_words(paste, runs[r]) >= kMinLeadWords)) {
      best = runs[r].first;
    }
  }
  return best;
}

/// The first block at or after `from` that is running text, if it comes soon.
std::size_t first_paragraph(const Paste& paste, std::size_t from) {
  const std::size_t end = std::min(paste.size(), from + kMaxHeadGap);
  for (std::size_t i = from; i < end; ++i) {
    if (paste.line(i).is_prose()) return i;
  }
  return from;
}

std::optional<std::size_t> find_title(const Paste& paste, std::size_t from) {
  const std::size_t paragraph = first_paragraph(paste, from);
  std::optional<std::size_t> best;
  std::int32_t best_points = 0;
  for (std::size_t i = paragraph < kMaxHeadBlocks ? 0 : paragraph - kMaxHeadBlocks;
       i < paste.size() && i <= paragraph; ++i) {
    if (has_speaker_label(paste.blocks[i].text) && i + 1 < paste.size() &&
        has_speaker_label(paste.blocks[i + 1].text)) {
      continue;
    }
    const bool is_last = i + 1 == paste.size();
    const std::int32_t points = is_last ? -1 : headline_points(paste, i, from);
    if (points > best_points || (points == best_points && best && points > 0)) {
      best = i;
      best_points = points;
    }
  }
  return best;
}

/// A standfirst: a sentence or two between the headline and the paragraph, parted from the text by
/// a kicker, a byline, a date or another note.
std::optional<std::size_t> find_dek(const Paste& paste, std::size_t title, std::size_t end) {
  for (std::size_t i = title + 1; i < end; ++i) {
    const LineMeasures& line = paste.line(i);
    if (is_note(line) || line.words <= kMaxKickerWords + 1) continue;
    if (line.words > kMaxDekWords) return std::nullopt;
    bool parted = false;
    for (std::size_t j = i + 1; j < end && !paste.line(j).is_prose(); ++j) {
      parted = parted || is_note(paste.line(j)) || paste.line(j).words <= kMaxKickerWords;
    }
    return parted && line.hash != paste.line(title).hash ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

bool is_kicker(const LineMeasures& line) {
  return line.words > 0 && line.words <= kMaxKickerWords && !is_note(line) &&
         line.end != LineEnd::Sentence && line.digit_share == 0;
}

bool says_modified(const std::string& text) {
  const FoldedLine line = fold_line(text);
  return std::any_of(line.words.begin(), line.words.end(), [&](const FoldedWord& word) {
    return language::listed_in_any("modified_words", word.span.of(line.text));
  });
}

class Finder {
 public:
  Finder(Paste& paste, const std::vector<bool>& chosen, Metadata& metadata)
      : paste_(paste), metadata_(metadata), from_(first_chosen(paste, chosen)) {}

  void find() {
    if (from_ >= paste_.size()) return;
    paste_.title = find_title(paste_, from_);
    if (paste_.title) take(*paste_.title, Role::Title, metadata_.title);
    const std::size_t begin = paste_.title.value_or(from_);
    find_lone_author(begin);
    find_dek_and_kicker(begin);
    const std::size_t head = begin < 4 ? 0 : begin - 4;
    const std::size_t end = std::min(paste_.size(), std::max(begin, from_) + 12);
    for (std::size_t i = head; i < end; ++i) find_byline_and_date(i);
  }

 private:
  void take(std::size_t i, Role role, std::optional<std::string>& field) {
    field = paste_.blocks[i].text;
    paste_.blocks[i].role = role;
  }

  /// A name without "By" below the headline counts when a date stands beside it.
  void find_lone_author(std::size_t title) {
    constexpr std::size_t kReach = 8;
    if (!paste_.title) return;
    for (std::size_t i = title + 1; i < std::min(paste_.size(), title + kReach); ++i) {
      const LineMeasures& line = paste_.line(i);
      if (line.is_byline || line.is_prose()) return;
      if (line.phrase || !is_person_name(paste_.blocks[i].text) || !has_date_near(i)) continue;
      take(i, Role::Byline, metadata_.byline);
      return;
    }
  }

  bool has_date_near(std::size_t i) const {
    for (std::size_t j = i < 2 ? 0 : i - 2; j < std::min(paste_.size(), i + 4); ++j) {
      if (paste_.line(j).date_share > 0 && !paste_.line(j).is_prose()) return true;
    }
    return false;
  }

  void find_dek_and_kicker(std::size_t title) {
    if (!paste_.title) return;
    // The standfirst may have been taken for the first paragraph: look on to the next one.
    std::size_t end = first_paragraph(paste_, std::max(title + 1, from_));
    const std::size_t next = first_paragraph(paste_, end + 1);
    if (const auto dek = find_dek(paste_, title, std::max(end, next))) {
      take(*dek, Role::Dek, metadata_.dek);
      end = std::max(end, next);
    }
    // A short line below the title of a text that is no page may be anything, so it stays.
    const bool is_page = !paste_.scores.empty();
    for (std::size_t i = title + 1; i < end; ++i) {
      if (!is_kicker(paste_.line(i)) || paste_.blocks[i].role != Role::Body) continue;
      if (!is_page && !paste_.line(i).has_bar) continue;
      take(i, Role::Kicker, metadata_.kicker);
      return;
    }
    if (title == 0) return;
    const LineMeasures& above = paste_.line(title - 1);
    const bool parted = paste_.blocks[title].paste.blank_lines_before > 0 &&
                        paste_.blocks[title - 1].paste.blank_lines_before > 0;
    if (parted && is_kicker(above) && (above.has_bar || above.all_upper)) {
      take(title - 1, Role::Kicker, metadata_.kicker);
    }
  }

  void find_byline_and_date(std::size_t i) {
    Candidate& block = paste_.blocks[i];
    const LineMeasures& line = paste_.line(i);
    if (block.role != Role::Body || line.words > kMaxNoteWords || line.is_prose() ||
        line.is_file_name || line.ends_with_credit)
      return;
    if (line.is_byline && !metadata_.byline) {
      metadata_.byline = authors_of_byline(block.text);
      block.role = Role::Byline;
    }
    if (line.date_share == 0) return;
    auto date = find_date(block.text, date_order_for(metadata_.language.code));
    if (!date || is_since_date(block.text, *date)) return;
    std::optional<std::string>& field =
        says_modified(block.text) ? metadata_.modified : metadata_.published;
    if (field) return;
    field = std::move(date->iso);
    constexpr std::int32_t kMinDateShare = 300;
    if (block.role == Role::Body && line.date_share >= kMinDateShare) block.role = Role::Date;
  }

  Paste& paste_;
  Metadata& metadata_;
  std::size_t from_;
};

}  // namespace

void find_paste_metadata(Paste& paste, const std::vector<bool>& chosen, Metadata& metadata) {
  Finder(paste, chosen, metadata).find();
}

}  // namespace lens::extract

// Runs of lines between blank lines ("stanzas") are judged by their shape. Hard-wrapped prose is
// told by the test that a wrapping program makes itself: the first word of the next line would not
// have fit any more. Weak spots: verse in lower case with lines of one length, wrapped headlines.
#include "extract/blocks_from_text.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/text_lines.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

using Lines = std::vector<TextLine>;

/// Newspaper columns wrap at 30, programs at 60 to 80, wide printouts at 120; longer lines are
/// paragraphs of their own.
constexpr std::uint32_t kMaxWrapWidth = 120;
constexpr std::uint32_t kMinWrapWidth = 30;
/// The same for scripts without spaces, whose characters are twice as wide.
constexpr std::uint32_t kMinUnspacedWrapWidth = 18;
/// A line of verse is hardly longer (alexandrines have 50 or so characters).
constexpr std::uint32_t kMaxVerseWidth = 75;
/// A text with more than this share of its characters in long lines is not hard-wrapped as a whole.
constexpr double kMaxLongLineShare = 0.2;
/// Share of line breaks inside a sentence that must be tight, and that must go on in lower case.
constexpr double kMinTightShare = 0.75;
constexpr double kMinLowerShare = 0.3;
/// Share of verse lines that end in a comma, a semicolon, a colon or a dash.
constexpr double kMinVerseShare = 0.12;

/// What holds for the text as a whole.
struct Layout {
  bool may_be_wrapped = false;
  bool is_verse = false;
  bool has_numbered_items = false;
  /// FNV-1a hashes of the words with an inner hyphen, to tell "well-known" broken at its hyphen.
  std::unordered_set<std::uint64_t> hyphenated;
};

std::uint64_t hash_of(std::string_view a, std::string_view b = {}) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const std::string_view part : {a, b}) {
    for (const char c : part) {
      hash = (hash ^ static_cast<unsigned char>(unicode::to_ascii_lower(c))) * 0x100000001b3u;
    }
  }
  return hash;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return text.ends_with(end); });
}

bool ends_like_verse(std::string_view line) {
  return ends_with_any(line, {",", ";", ":", "—", "–", "，", "、"});
}

std::string_view last_word(std::string_view line) {
  const std::size_t space = line.find_last_of(" \t");
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, std::min(line.find_first_of(" \t"), line.size()));
}

/// Letters only, so that "well-known," is found as "well-known".
std::string_view without_end_marks(std::string_view word) {
  while (!word.empty() && !unicode::is_ascii_alpha(word.back()) &&
         static_cast<unsigned char>(word.back()) < 0x80) {
    word.remove_suffix(1);
  }
  return word;
}

void note_hyphenated_words(std::string_view line, Layout& layout) {
  for (std::size_t at = line.find('-'); at != std::string_view::npos; at = line.find('-', at + 1)) {
    const std::size_t before = line.find_last_of(" \t", at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view word = first_word(line.substr(begin));
    if (begin + word.size() > at + 1) layout.hyphenated.insert(hash_of(without_end_marks(word)));
    at = begin + word.size();
  }
}

Layout layout_of(const Lines& lines) {
  std::size_t all = 0, in_long = 0, filled = 0, like_verse = 0, short_lines = 0, labelled = 0;
  std::size_t numbered = 0, joined = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.blank()) continue;
    ++filled;
    all += line.width;
    if (line.width > kMaxWrapWidth) in_long += line.width;
    if (line.width <= kMaxVerseWidth) ++short_lines;
    if (ends_like_verse(line.text)) ++like_verse;
    if (has_speaker_label(line.text)) ++labelled;
    if (item_marker(line.text).kind == Marker::Number) ++numbered;
    if (i > 0 && !lines[i - 1].blank()) ++joined;
  }
  Layout layout;
  layout.may_be_wrapped =
      static_cast<double>(in_long) <= kMaxLongLineShare * static_cast<double>(all);
  layout.is_verse = short_lines == filled && labelled * 2 < filled && joined * 2 >= filled &&
                    static_cast<double>(like_verse) >= kMinVerseShare * static_cast<double>(filled);
  layout.has_numbered_items = numbered >= 2;
  if (layout.may_be_wrapped) {
    for (const TextLine& line : lines) note_hyphenated_words(line.text, layout);
  }
  return layout;
}

/// The lines [begin, end) of one run, all quoted or none.
struct Stanza {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t blank_lines_before = 0;
};

std::uint32_t widest(const Lines& lines, Stanza stanza) {
  std::uint32_t width = 0;
  for (std::size_t i = stanza.begin; i < stanza.end; ++i) {
    const bool is_address = lines[i].first_word_width == lines[i].width;
    if (!is_address) width = std::max(width, lines[i].width);
  }
  return width;
}

bool is_tight(const TextLine& line, const TextLine& next, std::uint32_t width) {
  // One more character than the widest line seen: a wrapped text seldom fills its last column.
  return line.width + 1 + next.first_word_width >= width;
}

bool is_wrapped(const Lines& lines, Stanza stanza, const Layout& layout) {
  if (!layout.may_be_wrapped || stanza.end - stanza.begin < 2) return false;
  const std::uint32_t width = widest(lines, stanza);
  const bool unspaced = ends_unspaced(lines[stanza.begin].text);
  if (width > kMaxWrapWidth || width < (unspaced ? kMinUnspacedWrapWidth : kMinWrapWidth)) {
    return false;
  }
  std::size_t inside = 0, tight = 0, lower = 0, labels = 0;
  for (std::size_t i = stanza.begin; i + 1 < stanza.end; ++i) {
    const TextLine& next = lines[i + 1];
    if (has_speaker_label(lines[i].text)) ++labels;
    if (ends_sentence(lines[i].text) || item_marker(next.text).kind != Marker::None) continue;
    ++inside;
    if (is_tight(lines[i], next, width)) ++tight;
    if (starts_with_lower(next.text) || (unspaced && ends_unspaced(next.text))) ++lower;
  }
  // The head of a mail, an interview: every line begins with its label.
  if (labels * 2 > stanza.end - stanza.begin) return false;
  const auto all = static_cast<double>(inside);
  return inside > 0 && static_cast<double>(tight) >= kMinTightShare * all &&
         static_cast<double>(lower) >= kMinLowerShare * all;
}

/// Appends a wrapped line to its paragraph; a word that was parted at the line's end is whole
/// again.
void join_line(std::string& text, const TextLine& line, const Layout& layout) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (text.ends_with(kSoftHyphen)) {
    text.resize(text.size() - kSoftHyphen.size());
  } else if (text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ') {
    const std::string_view stem = last_word(text);
    const bool is_compound =
        stem.substr(0, stem.size() - 1).find('-') != std::string_view::npos ||
        layout.hyphenated.contains(hash_of(stem, without_end_marks(first_word(line.text))));
    if (starts_with_lower(line.text) && !is_compound) text.pop_back();
  } else if (!ends_unspaced(text)) {
    text += ' ';
  }
  text += line.text;
}

class Builder {
 public:
  Builder(const Lines& lines, const Layout& layout) : lines_(lines), layout_(layout) {}

  void add(Stanza stanza) {
    blank_lines_before_ = stanza.blank_lines_before;
    if (is_wrapped(lines_, stanza, layout_)) return add_wrapped(stanza);
    if (layout_.is_verse && stanza.end - stanza.begin >= 2) return add_verse(stanza);
    for (std::size_t i = stanza.begin; i < stanza.end;) {
      const std::size_t end = end_of_table(i, stanza.end);
      if (end - i >= 2) {
        add_table(i, end);
        i = end;
      } else {
        add_line(i++);
      }
    }
  }

  Candidates take() { return std::move(candidates_); }

 private:
  ItemMarker marker_of(const TextLine& line) const {
    const ItemMarker marker = item_marker(line.text);
    return marker.kind == Marker::Number && !layout_.has_numbered_items ? ItemMarker{} : marker;
  }

  Candidate& start(std::size_t line) {
    Candidate candidate;
    candidate.paste.first_line = static_cast<std::uint32_t>(line);
    candidate.paste.last_line = candidate.paste.first_line;
    candidate.paste.blank_lines_before = std::exchange(blank_lines_before_, 0);
    if (lines_[line].quoted) candidate.kind = BlockKind::Quote;
    candidates_.push_back(std::move(candidate));
    return candidates_.back();
  }

  /// Begins a block with a line, without its bullet.
  Candidate& start_with_text(std::size_t line) {
    Candidate& candidate = start(line);
    const ItemMarker marker = marker_of(lines_[line]);
    if (marker.kind != Marker::None) candidate.kind = BlockKind::ListItem;
    candidate.text = lines_[line].text.substr(marker.kind == Marker::Bullet ? marker.size : 0);
    return candidate;
  }

  void add_line(std::size_t line) {
    Candidate& candidate = start_with_text(line);
    candidate.text = unicode::collapse_space(candidate.text);
  }

  void add_wrapped(Stanza stanza) {
    const std::uint32_t width = widest(lines_, stanza);
    Candidate* paragraph = nullptr;
    for (std::size_t i = stanza.begin; i < stanza.end; ++i) {
      if (paragraph == nullptr || starts_paragraph(i, width)) {
        if (paragraph != nullptr) paragraph->text = unicode::collapse_space(paragraph->text);
        paragraph = &start_with_text(i);
      } else {
        join_line(paragraph->text, lines_[i], layout_);
        paragraph->paste.last_line = static_cast<std::uint32_t>(i);
      }
    }
    if (paragraph != nullptr) paragraph->text = unicode::collapse_space(paragraph->text);
  }

  bool starts_paragraph(std::size_t line, std::uint32_t width) const {
    const TextLine& current = lines_[line];
    const TextLine& before = lines_[line - 1];
    if (marker_of(current).kind != Marker::None) return true;
    const bool was_item = candidates_.back().kind == BlockKind::ListItem;
    if (current.indented && !before.indented && !was_item) return true;
    return ends_sentence(before.text) && !is_tight(before, current, width);
  }

  void add_verse(Stanza stanza) {
    Candidate& candidate = start(stanza.begin);
    for (std::size_t i = stanza.begin; i < stanza.end; ++i) {
      if (!candidate.text.empty()) candidate.text += '\n';
      candidate.text += unicode::collapse_space(lines_[i].text);
    }
    candidate.paste.last_line = static_cast<std::uint32_t>(stanza.end - 1);
  }

  std::size_t end_of_table(std::size_t line, std::size_t end) const {
    std::size_t at = line;
    while (at < end && lines_[at].tabs > 0 && lines_[at].tabs == lines_[line].tabs) ++at;
    return at;
  }

  void add_table(std::size_t begin, std::size_t end) {
    Candidate& candidate = start(begin);
    candidate.kind = BlockKind::Table;
    candidate.paste.last_line = static_cast<std::uint32_t>(end - 1);
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) candidate.text += '\n';
      candidate.text += lines_[i].text;
    }
  }

  const Lines& lines_;
  const Layout& layout_;
  Candidates candidates_;
  std::uint32_t blank_lines_before_ = 0;
};

}  // namespace

Candidates blocks_from_text(std::string_view text) {
  const Lines lines = split_lines(text);
  const Layout layout = layout_of(lines);
  Builder builder(lines, layout);
  Stanza stanza;
  for (std::size_t i = 0; i < lines.size(); i = stanza.end) {
    if (lines[i].blank()) {
      ++stanza.blank_lines_before;
      stanza.end = i + 1;
      continue;
    }
    stanza.begin = i;
    while (stanza.end < lines.size() && !lines[stanza.end].blank() &&
           lines[stanza.end].quoted == lines[i].quoted) {
      ++stanza.end;
    }
    builder.add(stanza);
    stanza.blank_lines_before = 0;
  }
  return builder.take();
}

}  // namespace lens::extract

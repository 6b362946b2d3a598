#include "extract/line_measures.h"

#include <algorithm>
#include <string>

#include "extract/byline.h"
#include "extract/dates.h"
#include "extract/text_lines.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

/// Shortest line that is taken for running text, and the share of stop words that it has (English
/// prose has .45, headlines .2, menus 0).
constexpr std::int32_t kMinProseWords = 9;
constexpr std::int32_t kMinProseStopShare = 180;
/// Dates, bylines and credits are looked for in lines of up to this many words.
constexpr std::int32_t kMaxNoteWords = 90;
constexpr std::int32_t kMinContentBytes = 4;

std::int32_t share(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? 0 : static_cast<std::int32_t>(part * 1000 / whole);
}

struct CharacterCounts {
  std::int64_t digits = 0;
  std::int64_t marks = 0;
  std::int64_t upper_starts = 0;
  std::int64_t letters = 0;
  std::int64_t upper = 0;
};

bool is_bar(char32_t c) {
  return c == U'|' || c == U'»' || c == U'›' || c == U'•' || c == U'·' || c == U'«' || c == U'→';
}

bool is_sentence_mark(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }
bool is_ideographic_sentence_mark(char32_t c) { return c == U'。' || c == U'！' || c == U'？'; }

void count_mark(char32_t c, LineMeasures& line) {
  if (c == U',' || c == U'，' || c == U'、' || c == U';') ++line.commas;
  if (unicode::is_quote(c)) ++line.quotes;
  if (is_bar(c)) line.has_bar = true;
  if (c == U'©') line.has_copyright = true;
  if (is_ideographic_sentence_mark(c)) ++line.sentence_ends;
}

void count_characters(std::string_view text, LineMeasures& line) {
  CharacterCounts counts;
  char32_t before = U' ';
  std::int64_t starts = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = unicode::next_code_point(text, offset);
    ++line.characters;
    if (unicode::is_letter(c)) {
      ++counts.letters;
      const bool starts_word = !unicode::is_letter(before) && before != U'\'' && before != U'’';
      const bool is_capital = unicode::is_upper(c);
      counts.upper += is_capital;
      starts += starts_word;
      counts.upper_starts += starts_word && is_capital;
    } else if (unicode::is_digit(c)) {
      ++counts.digits;
    } else if (unicode::is_space(c)) {
      if (is_sentence_mark(before)) ++line.sentence_ends;
    } else {
      ++counts.marks;
      count_mark(c, line);
    }
    before = c;
  }
  if (is_sentence_mark(before)) ++line.sentence_ends;
  line.digit_share = share(counts.digits, line.characters);
  line.mark_share = share(counts.marks, line.characters);
  line.capital_share = share(counts.upper_starts, starts);
  line.all_upper = counts.letters > 1 && counts.upper == counts.letters;
}

LineEnd end_of(std::string_view text) {
  if (text.ends_with("...") || text.ends_with("…") || text.ends_with("[…]")) {
    return LineEnd::Ellipsis;
  }
  if (ends_sentence(text)) return LineEnd::Sentence;
  if (text.ends_with(':') || text.ends_with("：")) return LineEnd::Colon;
  if (text.ends_with(',') || text.ends_with(';') || text.ends_with("，")) return LineEnd::Comma;
  std::size_t offset = text.size();
  const char32_t last = text.empty() ? U' ' : unicode::previous_code_point(text, offset);
  const bool is_word =
      unicode::is_letter(last) || unicode::is_digit(last) || unicode::is_mark(last);
  return is_word ? LineEnd::Open : LineEnd::Mark;
}

void look_at_start(std::string_view text, LineMeasures& line) {
  std::size_t offset = 0;
  if (text.empty()) return;
  const char32_t first = unicode::next_code_point(text, offset);
  line.starts_lower = unicode::is_lower(first);
  line.starts_digit = unicode::is_digit(first);
  line.starts_quote = unicode::is_quote(first);
}

bool has_address(std::string_view text) {
  for (const std::string_view sign : {"http://", "https://", "www.", ".com", ".org"}) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at + 1 < text.size() &&
         !unicode::is_ascii_space(text[at + 1]);
}

/// "image-scaled", "2021-06-07t194217z_14333_rc2", "photo_1.jpg": one long word without spaces,
/// with digits or an ending, put together with hyphens or underscores.
bool is_file_name(std::string_view text, std::int32_t digit_share) {
  constexpr std::size_t kMinNameBytes = 5;
  if (text.size() < kMinNameBytes || text.find(' ') != std::string_view::npos) return false;
  const std::string lower = unicode::to_lower(text);
  for (const std::string_view ending : {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4"}) {
    if (lower.ends_with(ending)) return true;
  }
  const auto joints =
      std::count_if(text.begin(), text.end(), [](char c) { return c == '-' || c == '_'; });
  const bool has_underscore = text.find('_') != std::string_view::npos;
  const bool is_address = text.find("://") != std::string_view::npos;
  return !is_address && joints >= 2 && (has_underscore || digit_share >= 200);
}

/// Counts the words and their kinds; appends the content words.
void count_words(const FoldedLine& folded, const WordList& stop_words, Measured& measured,
                 LineMeasures& line) {
  std::int64_t stops = 0;
  line.first_content_word = static_cast<std::uint32_t>(measured.content_words.size());
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const FoldedWord& word : folded.words) {
    hash = (hash ^ word.hash) * 0x100000001b3u;
    const bool is_stop = stop_words.contains(word.span.of(folded.text));
    stops += is_stop;
    if (!is_stop && word.span.size() >= kMinContentBytes) {
      measured.content_words.push_back(static_cast<std::uint32_t>(word.hash ^ (word.hash >> 32)));
    }
  }
  line.end_content_word = static_cast<std::uint32_t>(measured.content_words.size());
  line.hash = hash;
  line.words = static_cast<std::int32_t>(folded.words.size());
  if (!stop_words.empty()) line.stop_share = share(stops, line.words);
}

void look_for_notes(const std::string& text, const FoldedLine& folded, LineMeasures& line) {
  if (line.words == 0 || line.words > kMaxNoteWords) return;
  line.phrase = find_boilerplate(folded);
  if (line.phrase) line.phrase_share = share(line.phrase->words, line.words);
  line.is_file_name = is_file_name(text, line.digit_share);
  line.is_byline = is_byline(text);
  line.ends_with_credit = ends_with_credit(text);
  if (line.digit_share == 0) return;
  if (const auto date = find_date(text)) {
    line.date_share = share(date->span.size(), static_cast<std::int64_t>(text.size()));
  }
}

}  // namespace

bool LineMeasures::is_prose() const {
  const bool ends_well = end == LineEnd::Sentence || end == LineEnd::Colon;
  return words >= kMinProseWords && (stop_share < 0 || stop_share >= kMinProseStopShare) &&
         (ends_well || sentence_ends >= 2);
}

Measured measure_lines(const Candidates& candidates, const LanguagePack& pack) {
  const WordList& stop_words = pack.list("stop_words");
  Measured measured;
  measured.lines.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    LineMeasures line;
    const FoldedLine folded = fold_line(candidate.text);
    count_words(folded, stop_words, measured, line);
    count_characters(candidate.text, line);
    line.end = end_of(candidate.text);
    look_at_start(candidate.text, line);
    line.has_address = has_address(candidate.text);
    look_for_notes(candidate.text, folded, line);
    measured.lines.push_back(std::move(line));
  }
  return measured;
}

}  // namespace lens::extract

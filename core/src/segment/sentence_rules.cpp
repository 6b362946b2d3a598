#include "segment/sentence_rules.h"

#include <algorithm>

#include "segment/list_markers.h"
#include "segment/words.h"
#include "unicode/text.h"

namespace lens::segment {
namespace {

using unicode::is_ascii_alpha;
using unicode::is_ascii_digit;
using unicode::is_ascii_space;

/// How far back a token is read: longer ones are no abbreviations.
constexpr std::uint32_t kLongestToken = 24;
/// How far a word behind the boundary is read.
constexpr std::uint32_t kLongestNext = 24;
/// "At 5 a.m." is still the beginning of its sentence; more words make it one.
constexpr int kOpeningWords = 3;

bool is_closer(char32_t c) { return c == ')' || c == ']' || c == '}' || unicode::is_quote(c); }
bool is_opener(char32_t c) {
  return c == '(' || c == '[' || c == '{' || c == U'¿' || c == U'¡' || unicode::is_quote(c);
}

std::uint32_t skip_space_back(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  while (at > begin) {
    std::size_t before = at;
    if (!unicode::is_space(unicode::previous_code_point(text, before))) break;
    at = static_cast<std::uint32_t>(before);
  }
  return at;
}

std::uint32_t skip_space(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit) {
    std::size_t after = at;
    if (!unicode::is_space(unicode::next_code_point(text, after))) break;
    at = static_cast<std::uint32_t>(after);
  }
  return at;
}

/// The run without spaces that ends at `end`; opening brackets, quotes and dashes end it too.
std::string_view token_before(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::size_t at = end;
  while (at > begin && end - at < kLongestToken) {
    std::size_t before = at;
    const char32_t c = unicode::previous_code_point(text, before);
    if (unicode::is_space(c) || is_opener(c) || c == U'—' || c == U'–' || c == U'/') break;
    at = before;
  }
  return text.substr(at, end - at);
}

/// Letters, digits and apostrophes from `at` on.
std::string_view word_at(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  std::size_t end = at;
  while (end < limit && end - at < kLongestNext) {
    std::size_t after = end;
    const char32_t c = unicode::next_code_point(text, after);
    if (!unicode::is_letter(c) && !unicode::is_digit(c)) break;
    end = after;
  }
  return text.substr(at, end - at);
}

bool is_capital_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// "U.S.", "i.v.": single letters, a stop behind each.
bool is_initialism(std::string_view token) {
  if (token.size() < 4 || token.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < token.size(); i += 2) {
    if (!is_ascii_alpha(token[i]) || token[i + 1] != '.') return false;
  }
  return true;
}

/// "J.", "É.": one capital.
bool is_initial(std::string_view token) {
  if (token.size() < 2 || token.back() != '.') return false;
  std::size_t end = 0;
  const char32_t c = unicode::next_code_point(token, end);
  return end + 1 == token.size() && unicode::is_upper(c);
}

/// "Mfg.": capital first and no vowel, but not all capitals ("NFL.").
bool looks_abbreviated(std::string_view token) {
  if (token.size() < 3 || token.size() > 6 || token[0] < 'A' || token[0] > 'Z') return false;
  const std::string_view rest = token.substr(1, token.size() - 2);
  const bool lower =
      std::all_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return lower && rest.find_first_of("aeiouy") == std::string_view::npos &&
         std::string_view("AEIOUY").find(token[0]) == std::string_view::npos;
}

bool is_letter_with_stop(std::string_view token) {
  return token.size() == 2 && is_ascii_alpha(token[0]) && token[1] == '.';
}

/// Digits with marks of numbers among them, and a stop behind.
bool is_number(std::string_view token) {
  return token.size() > 1 && token.find_first_not_of("0123456789.,") == std::string_view::npos;
}

int count_words(std::string_view text) {
  constexpr std::size_t kEnough = 80;
  int words = 0;
  bool inside = false;
  for (const char c : text.substr(0, kEnough)) {
    const bool space = is_ascii_space(c);
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

bool is_only_dots(std::string_view text) {
  const std::string_view trimmed = unicode::trim(text.substr(0, 32));
  return text.size() <= 32 && trimmed.find_first_not_of(". ") == std::string_view::npos;
}

}  // namespace

/// What stands around a place that may end a sentence.
struct SentenceRules::Place {
  std::string_view sentence;  ///< from its begin to the last closing mark
  std::string_view token;     ///< the run that ends in the terminator
  char32_t terminator = 0;
  bool quote_closed = false;     ///< a quotation mark closes behind the terminator
  bool bracket_closed = false;   ///< a bracket does
  bool has_space = false;        ///< white space stands before the place
  bool line_broken = false;      ///< a line break does
  bool quote_opens = false;      ///< what follows begins with a quotation mark or bracket
  char32_t next = 0;             ///< the first character of what follows; 0 at the end
  std::string_view word;         ///< the word of what follows
  std::string_view second;       ///< the word behind that
  bool is_initial_next = false;  ///< what follows is a letter with a stop

  /// Fills what stands before `boundary`; false when that is nothing but closing marks.
  bool look_back(std::string_view text, std::uint32_t begin, std::uint32_t boundary) {
    const std::uint32_t end = skip_space_back(text, begin, boundary);
    sentence = text.substr(begin, end - begin);
    has_space = end < boundary;
    line_broken = text.substr(end, boundary - end).find('\n') != std::string_view::npos;
    std::size_t stop = end;
    while (stop > begin) {
      std::size_t before = stop;
      const char32_t c = unicode::previous_code_point(text, before);
      if (!is_closer(c)) break;
      quote_closed = quote_closed || unicode::is_quote(c);
      bracket_closed = bracket_closed || !unicode::is_quote(c);
      stop = before;
    }
    if (stop == begin) return false;
    token = token_before(text, begin, static_cast<std::uint32_t>(stop));
    terminator = unicode::previous_code_point(text, stop);
    return true;
  }

  /// Fills what stands behind `boundary`, up to the block's end.
  void look_ahead(std::string_view text, std::uint32_t boundary, std::uint32_t limit) {
    std::uint32_t at = skip_space(text, boundary, limit);
    while (at < limit) {
      std::size_t after = at;
      next = unicode::next_code_point(text, after);
      if (!is_opener(next)) break;
      quote_opens = true;
      at = static_cast<std::uint32_t>(after);
      next = 0;
    }
    word = word_at(text, at, limit);
    is_initial_next = is_letter_with_stop(text.substr(at, 2));
    const auto word_end = static_cast<std::uint32_t>(at + word.size());
    second = word_at(text, skip_space(text, word_end, limit), limit);
  }

  bool is_next_lower() const { return unicode::is_lower(next); }
  bool is_next_digit() const { return unicode::is_digit(next); }
};

SentenceRules::SentenceRules(const LanguagePack& pack)
    : abbreviations_(pack.list("abbreviations")),
      // Without a list of their own, a language's function words are what begins sentences.
      starters_(
          pack.list(pack.list("sentence_starters").empty() ? "stop_words" : "sentence_starters")),
      speech_verbs_(pack.list("speech_verbs")),
      after_time_(pack.list("after_time")),
      has_ordinal_stop_(pack.list("sentence_options").contains("ordinal_stop")),
      has_question_semicolon_(pack.list("sentence_options").contains("question_semicolon")) {}

bool SentenceRules::is_starter(std::string_view word) const {
  return starters_.contains(unicode::to_lower(word));
}

std::string_view SentenceRules::kind_of(std::string_view token) const {
  for (int tries = 0; tries < 2; ++tries) {
    if (const auto kind = abbreviations_.find(token)) return *kind;
    if (const auto kind = abbreviations_.find(unicode::to_lower(token))) return *kind;
    const std::size_t hyphen = token.rfind('-');
    if (hyphen == std::string_view::npos) break;
    token.remove_prefix(hyphen + 1);
  }
  if (is_initialism(token)) return "place";
  return looks_abbreviated(token) ? "company" : std::string_view();
}

bool SentenceRules::ends_sentence(std::string_view text, std::uint32_t begin,
                                  std::uint32_t boundary, std::uint32_t limit) const {
  Place place;
  if (!place.look_back(text, begin, boundary)) return false;
  place.look_ahead(text, boundary, limit);
  if (place.next == 0 && place.quote_opens) return false;  // nothing but quotes is left
  if (is_only_marker(place.sentence) || is_only_dots(place.sentence)) return false;
  if (place.terminator == '.' || place.terminator == U'…') return ends_after_stop(place);
  if (place.terminator == '!' || place.terminator == '?') return ends_after_mark(place);
  if (!place.line_broken) return true;
  return place.terminator != ',' &&
         (unicode::is_punctuation(place.terminator) || !goes_on_in_next_line(place));
}

bool SentenceRules::ends_after_mark(const Place& place) const {
  if (!place.has_space && !unicode::is_upper(place.next)) return false;  // "[?][1]"
  if (place.is_next_lower() || is_speech(place)) return false;
  const std::string_view kind = kind_of(place.token);
  return kind.empty() || ends_after_abbreviation(place, kind);
}

/// The sentence began with a capital, has no terminator at the line's end, and the next line begins
/// with a small letter.
bool SentenceRules::goes_on_in_next_line(const Place& place) {
  std::size_t first = 0;
  const char32_t start = unicode::next_code_point(place.sentence, first);
  return place.is_next_lower() && (unicode::is_upper(start) || is_opener(start));
}

/// `"Where to?" Mary asked.` is one sentence.
bool SentenceRules::is_speech(const Place& place) const {
  return place.quote_closed && !place.quote_opens && speech_verbs_.contains(place.second);
}

bool SentenceRules::ends_after_stop(const Place& place) const {
  const std::string_view token = place.token;
  if (place.is_next_lower() && !place.line_broken) {
    // "iPhone" begins sentences; other words in small letters do not.
    const bool is_name = place.word.size() > 2 && place.word[1] >= 'A' && place.word[1] <= 'Z';
    return is_name && kind_of(token).empty();
  }
  if (place.terminator == U'…' || token.ends_with("..")) {
    // Standing alone it marks what was left out inside a sentence, unless a stop comes with it.
    const bool alone = token.find_first_not_of(".…") == std::string_view::npos;
    return !alone || (!place.bracket_closed && (place.quote_closed || token == "...."));
  }
  if (token == ".")
    return !place.sentence.ends_with(" . . .") || place.sentence.ends_with(". . . .");
  const std::string_view kind = kind_of(token);
  if (!kind.empty()) return ends_after_abbreviation(place, kind);
  // "z. B.", "J. K. Rowling": a letter with a stop goes on with the next one.
  if (is_letter_with_stop(token) && place.is_initial_next) return false;
  if (is_initial(token)) return place.quote_closed || is_starter(place.word);
  if (has_ordinal_stop_ && is_number(token) && token.size() <= 3 && !place.quote_closed) {
    return is_starter(place.word);
  }
  return true;
}

bool SentenceRules::ends_after_abbreviation(const Place& place, std::string_view kind) const {
  if (kind == "title" || kind == "inner") return false;
  if (kind == "common") return !place.is_next_digit();
  if (kind == "time") return ends_after_time(place);
  if (kind == "number") {
    return !place.is_next_digit() && !is_capital_number(place.word) && place.word.size() != 1;
  }
  if (kind == "month") return !place.is_next_digit();
  return place.quote_closed || is_starter(place.word);
}

bool SentenceRules::ends_after_time(const Place& place) const {
  if (place.is_next_digit() || after_time_.contains(unicode::to_lower(place.word))) return false;
  return count_words(place.sentence) > kOpeningWords;
}

bool SentenceRules::ends_before_digits(std::string_view text, std::uint32_t stop) const {
  const std::uint32_t begin = stop > kLongestToken ? stop - kLongestToken : 0;
  const std::string_view token = token_before(text, begin, stop + 1);
  if (token.size() < 3 || !kind_of(token).empty() || is_initial(token)) return false;
  // A short number may be that of a list item or a section.
  constexpr std::size_t kYearWithStop = 5;
  return !is_number(token) || token.size() >= kYearWithStop;
}

}  // namespace lens::segment

#include "summary/trim.h"

#include <algorithm>

#include "unicode/text.h"

namespace lens::summary {
namespace {

// A dateline stands in the first 60 bytes: a place, a date at most, an agency.
constexpr std::size_t kMaxDatelineBytes = 60;
// ", police spokesman John Smith said on Monday" has seven words.
constexpr std::uint32_t kMaxAttributionWords = 7;
// What is left must be a sentence, not a remark.
constexpr std::uint32_t kMinWordsLeft = 8;

/// Length of "(CNN) -- " or "LONDON, May 3 (Reuters) - " at the start; 0 when there is none.
std::size_t dateline_length(std::string_view sentence) {
  const std::string_view head = sentence.substr(0, kMaxDatelineBytes);
  const std::size_t open = head.find('(');
  if (open == std::string_view::npos) return 0;
  const std::size_t close = head.find(')', open);
  if (close == std::string_view::npos) return 0;
  // In front of the agency stand only names and dates: something in capitals, no verb.
  const std::string_view place = unicode::trim(head.substr(0, open));
  if (!place.empty() && !unicode::is_all_upper(place.substr(0, place.find(',')))) return 0;
  if (!unicode::starts_with_upper(head.substr(open + 1))) return 0;
  std::size_t end = close + 1;
  while (end < head.size() && head[end] == ' ') ++end;
  bool dashed = false;
  for (const std::string_view dash : {"\u2014", "\u2013", "--", "-"}) {
    if (!dashed && head.substr(end).starts_with(dash)) {
      end += dash.size();
      dashed = true;
    }
  }
  // "IBM (International Business Machines) said" is no dateline: there a dash is missing.
  if (!place.empty() && !dashed) return 0;
  while (end < sentence.size() && sentence[end] == ' ') ++end;
  return end;
}

/// The comma before ", the mayor said." at the sentence's end; `sentence.size()` when there is
/// none.
std::size_t attribution_begin(std::string_view text, const segment::Segments& segments,
                              const segment::Sentence& sentence, const WordList& speech_verbs) {
  const std::string_view whole = sentence.span.of(text);
  bool has_verb = false;
  for (std::uint32_t w = sentence.end_word; w-- > sentence.first_word;) {
    if (sentence.end_word - w > kMaxAttributionWords) break;
    const Span word = segments.words[w].span;
    has_verb = has_verb || speech_verbs.contains(unicode::to_lower(word.of(text)));
    const std::size_t before = word.begin - sentence.span.begin;
    const bool behind_comma = before >= 2 && whole.substr(before - 2, 2) == ", ";
    if (!behind_comma) continue;
    const bool enough_left = w - sentence.first_word >= kMinWordsLeft;
    return has_verb && enough_left ? before - 2 : whole.size();
  }
  return whole.size();
}

}  // namespace

Span trimmed(std::string_view text, const segment::Segments& segments,
             const segment::Sentence& sentence, const LanguagePack& pack) {
  const std::string_view whole = sentence.span.of(text);
  const std::size_t begin = dateline_length(whole);
  const std::size_t end = attribution_begin(text, segments, sentence, pack.list("speech_verbs"));
  if (begin >= end) return sentence.span;
  return {sentence.span.begin + static_cast<std::uint32_t>(begin),
          sentence.span.begin + static_cast<std::uint32_t>(end)};
}

}  // namespace lens::summary

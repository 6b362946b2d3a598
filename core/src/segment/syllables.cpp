#include "segment/syllables.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "unicode/text.h"

namespace lens::segment {
namespace {

using unicode::is_ascii_alpha;
using unicode::is_ascii_digit;

/// Slots for words seen last; English text repeats four words of five within a few thousand.
constexpr std::size_t kMemorySlots = 4096;
/// What follows an endless word's beginning is not read; no real word is as long.
constexpr std::size_t kLongestPart = 64;

/// How many letters left and right of a vowel group a rule may look at, the most specific first:
/// the order of CONTEXTS in core/train/train_syllables.py, reversed.
struct Context {
  std::uint8_t left;
  std::uint8_t right;
};
constexpr Context kContexts[] = {
    {4, 3}, {3, 4}, {0, 5}, {4, 2}, {2, 4}, {4, 1}, {1, 4}, {3, 3}, {4, 0}, {0, 4}, {3, 2}, {2, 3},
    {3, 1}, {1, 3}, {2, 2}, {0, 3}, {2, 1}, {1, 2}, {2, 0}, {0, 2}, {1, 1}, {1, 0}, {0, 1}, {0, 0},
};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool is_vowel_or_r(char c) { return is_vowel(c) || c == 'r' || c == 'w'; }

/// Vowels of Latin, Greek and Cyrillic alphabets, lower case.
bool is_any_vowel(char32_t c) {
  constexpr std::u32string_view kVowels =
      U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűųŷạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợ"
      U"ụủứừ"
      U"ửữựỳỵỷỹơưαεηιουωάέήίόύώϊϋΐΰаеёиоуыэюяіїє";
  return kVowels.find(c) != std::u32string_view::npos;
}

/// Where each vowel is a syllable of its own.
bool is_cyrillic(char32_t c) { return c >= 0x0400 && c < 0x0530; }

bool stands_alone(char32_t c) {
  const unicode::Script script = unicode::script_of(c);
  return script == unicode::Script::Han || script == unicode::Script::Kana ||
         script == unicode::Script::Hangul;
}

/// For languages without rules.
std::uint32_t count_vowel_groups(std::string_view lower) {
  std::uint32_t count = 0;
  bool in_group = false;
  for (std::size_t offset = 0; offset < lower.size();) {
    const char32_t c = unicode::next_code_point(lower, offset);
    const bool vowel = is_any_vowel(c);
    if ((vowel && (!in_group || is_cyrillic(c))) || stands_alone(c)) ++count;
    in_group = vowel;
  }
  return count;
}

bool is_address(std::string_view word) {
  return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos ||
         word.starts_with("www.");
}

std::uint32_t count_letters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_ascii_alpha));
}

/// "u.s.": single letters between stops.
bool is_spelled_with_stops(std::string_view part) {
  const std::size_t stops = static_cast<std::size_t>(std::count(part.begin(), part.end(), '.'));
  return stops > 0 && count_letters(part) <= stops + 1;
}

/// "Mr", "th", "bbc": short, and nothing in it can be spoken but its letters.
bool is_unspeakable(std::string_view lower) {
  return lower.size() <= 4 && lower.find_first_of("aeiouy") == std::string_view::npos;
}

/// "UK", "BBC": two or three letters, all capital.
bool is_short_capitals(std::string_view part) {
  return part.size() >= 2 && part.size() <= 3 &&
         std::all_of(part.begin(), part.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Lower case, without marks, the typographic apostrophe made plain. A final "é" is said, and so
/// becomes a "y": the rules take a final "e" for silent.
std::string plain_form(std::string_view part) {
  const bool said_end = part.ends_with("\u00e9") || part.ends_with("\u00c9");
  const std::string folded = unicode::fold_case_and_marks(part);
  constexpr std::string_view kApostrophe = "\u2019";
  std::string plain;
  plain.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool curly = folded.compare(at, kApostrophe.size(), kApostrophe) == 0;
    plain.push_back(curly ? '\'' : folded[at]);
    if (curly) at += kApostrophe.size() - 1;
  }
  if (said_end && !plain.empty()) plain.back() = 'y';
  return plain;
}

/// "church's" has one more than "church".
bool ends_in_sibilant(std::string_view head) {
  for (const std::string_view ending : {"s", "x", "z", "ch", "sh", "ce", "se", "ze", "ge"}) {
    if (head.ends_with(ending)) return true;
  }
  return false;
}

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

/// The parts between `separators`, one after the other.
template <typename Function>
void for_each_part(std::string_view word, std::string_view separators, Function act) {
  while (!word.empty()) {
    const std::size_t end = word.find_first_of(separators);
    if (end != 0) act(word.substr(0, end));
    word = end == std::string_view::npos ? std::string_view() : word.substr(end + 1);
  }
}

/// Syllables of the vowel group [begin, end) of "^word$", by the most specific rule that fits.
std::uint32_t group_syllables(const WordList& rules, std::string_view marked, std::size_t begin,
                              std::size_t end) {
  std::array<char, kLongestPart + 16> key;
  for (const Context& context : kContexts) {
    if (begin < context.left || end + context.right > marked.size()) continue;
    char* out = std::copy_n(marked.data() + begin - context.left, context.left, key.data());
    *out++ = '[';
    out = std::copy(marked.data() + begin, marked.data() + end, out);
    *out++ = ']';
    out = std::copy_n(marked.data() + end, context.right, out);
    const auto found = rules.find({key.data(), static_cast<std::size_t>(out - key.data())});
    if (found && !found->empty()) return static_cast<std::uint32_t>(found->front() - '0');
  }
  return 1;
}

}  // namespace

SyllableCounter::SyllableCounter(const LanguagePack& pack)
    : rules_(pack.list("syllable_rules")),
      exceptions_(pack.list("syllable_exceptions")),
      stop_words_(pack.list("stop_words")),
      memory_(kMemorySlots) {}

std::uint16_t SyllableCounter::count(std::string_view word) {
  Memory& memory = memory_[hash_of(word) % kMemorySlots];
  if (memory.syllables != 0 && word == std::string_view(memory.form.data(), memory.size)) {
    return memory.syllables;
  }
  constexpr std::uint32_t kMost = std::numeric_limits<std::uint16_t>::max();
  const auto count = static_cast<std::uint16_t>(std::clamp(count_compound(word), 1U, kMost));
  if (word.size() <= memory.form.size()) {
    std::memcpy(memory.form.data(), word.data(), word.size());
    memory.size = static_cast<std::uint8_t>(word.size());
    memory.syllables = count;
  }
  return count;
}

std::uint32_t SyllableCounter::count_compound(std::string_view word) const {
  if (is_address(word)) return 1;
  std::uint32_t count = 0;
  for_each_part(word, "-_", [&](std::string_view part) { count += count_part(part); });
  return count;
}

std::uint32_t SyllableCounter::count_part(std::string_view part) const {
  if (std::any_of(part.begin(), part.end(), is_ascii_digit)) return 1;
  if (is_spelled_with_stops(part)) return count_letters(part);
  const std::string lower = plain_form(part.substr(0, kLongestPart));
  if (rules_.empty()) return count_vowel_groups(unicode::to_lower(part));
  if (const auto listed = exceptions_.find(lower)) {
    return static_cast<std::uint32_t>(listed->empty() ? 1 : listed->front() - '0');
  }
  if (is_short_capitals(part) && !stop_words_.contains(lower)) return count_letters(part);
  return count_with_apostrophe(lower);
}

std::uint32_t SyllableCounter::count_with_apostrophe(std::string_view lower) const {
  const std::size_t at = lower.rfind('\'');
  if (at == std::string_view::npos || at == 0) return count_plain(lower);
  const std::string_view tail = lower.substr(at + 1);
  std::string_view head = lower.substr(0, at);
  if (tail == "s") return count_plain(head) + (ends_in_sibilant(head) ? 1 : 0);
  if (tail == "t" && head.size() > 2 && head.back() == 'n') {
    head.remove_suffix(1);
    const bool silent = head.ends_with("re") || (is_vowel(head.back()) && head.back() != 'e');
    return count_plain(head) + (silent ? 0 : 1);
  }
  if (tail == "ll" || tail == "ve" || tail == "d" || tail == "re") {
    return count_plain(head) + (is_vowel_or_r(head.back()) ? 0 : 1);
  }
  std::uint32_t count = 0;
  for_each_part(lower, "'", [&](std::string_view part) { count += count_plain(part); });
  return count;
}

std::uint32_t SyllableCounter::count_plain(std::string_view lower) const {
  if (const auto listed = exceptions_.find(lower)) {
    return static_cast<std::uint32_t>(listed->empty() ? 1 : listed->front() - '0');
  }
  if (!std::all_of(lower.begin(), lower.end(), [](char c) { return is_ascii_alpha(c); })) {
    // Letters between stops that are no initialism ("example.com"), or another alphabet.
    return std::max(1U, count_vowel_groups(lower));
  }
  if (is_unspeakable(lower)) return std::max(1U, count_letters(lower));
  return std::max(1U, count_by_rules(lower));
}

std::uint32_t SyllableCounter::count_by_rules(std::string_view lower) const {
  std::string marked;
  marked.reserve(lower.size() + 2);
  marked.append("^").append(lower).append("$");
  std::uint32_t count = 0;
  for (std::size_t begin = 1; begin < marked.size(); ++begin) {
    if (!is_vowel(marked[begin])) continue;
    std::size_t end = begin + 1;
    while (is_vowel(marked[end])) ++end;
    count += group_syllables(rules_, marked, begin, end);
    begin = end;
  }
  return count;
}

}  // namespace lens::segment

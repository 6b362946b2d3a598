#include "extract/boilerplate_phrases.h"

#include <algorithm>
#include <unordered_map>

#include "language/pack.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

bool is_ideograph(char32_t c) { return c >= 0x2E80 && unicode::is_unspaced_script(c); }

bool is_word_part(char32_t c) {
  return unicode::is_letter(c) || unicode::is_digit(c) || unicode::is_mark(c);
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), unicode::is_ascii_digit);
}

RemovalReason reason_named(std::string_view name) {
  for (auto i = std::size_t{0}; i < static_cast<std::size_t>(RemovalReason::Boilerplate); ++i) {
    const auto reason = static_cast<RemovalReason>(i);
    if (to_string(reason) == name) return reason;
  }
  return RemovalReason::Boilerplate;
}

struct Phrase {
  std::vector<std::uint64_t> words;
  RemovalReason reason = RemovalReason::Boilerplate;
};

/// Phrases by the hash of their first word; only looked up, never walked.
using PhraseIndex = std::unordered_map<std::uint64_t, std::vector<Phrase>>;

PhraseIndex build_index() {
  PhraseIndex index;
  for (const LanguagePack& pack : language::all_packs()) {
    for (const auto& [text, reason] : pack.list("boilerplate").entries()) {
      Phrase phrase;
      for (const FoldedWord& word : fold_line(text).words) phrase.words.push_back(word.hash);
      if (phrase.words.empty()) continue;
      phrase.reason = reason_named(reason);
      const std::uint64_t first = phrase.words.front();
      index[first].push_back(std::move(phrase));
    }
  }
  return index;
}

bool stands_at(const Phrase& phrase, const FoldedLine& line, std::size_t at) {
  if (at + phrase.words.size() > line.words.size()) return false;
  return std::equal(phrase.words.begin(), phrase.words.end(), line.words.begin() + at,
                    [](std::uint64_t hash, const FoldedWord& word) { return hash == word.hash; });
}

/// Everything outside [begin, end) is numbers: "Comments 12".
bool is_rest_numbers(const FoldedLine& line, std::size_t begin, std::size_t end) {
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if ((i < begin || i >= end) && !is_number(line.words[i].span.of(line.text))) return false;
  }
  return true;
}

/// Parts words that a copy has glued together: "Keep readingShow less". Not "YouTube", "LinkedIn".
std::string part_glued_words(std::string_view line) {
  constexpr int kMinLower = 4;
  std::string parted;
  parted.reserve(line.size() + line.size() / 16);
  int lower = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool goes_on = at + 2 < line.size() && unicode::is_ascii_alpha(line[at + 2]);
    if (is_capital && lower >= kMinLower && goes_on) parted += ' ';
    lower = c >= 'a' && c <= 'z' ? lower + 1 : 0;
    parted += c;
  }
  return parted;
}

}  // namespace

FoldedLine fold_line(std::string_view line) {
  FoldedLine folded;
  folded.text = unicode::to_lower(part_glued_words(line));
  const std::string_view text = folded.text;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = unicode::next_code_point(text, offset);
    if (!is_word_part(c)) continue;
    while (offset < text.size() && !is_ideograph(c)) {
      std::size_t next = offset;
      const char32_t follower = unicode::next_code_point(text, next);
      if (!is_word_part(follower) || is_ideograph(follower)) break;
      offset = next;
    }
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(offset)};
    folded.words.push_back({hash_of(span.of(text)), span});
  }
  return folded;
}

std::optional<PhraseMatch> find_boilerplate(const FoldedLine& line) {
  static const PhraseIndex index = build_index();
  std::optional<PhraseMatch> best;
  if (line.words.size() > kMaxPhraseLineWords) return best;
  for (std::size_t at = 0; at < line.words.size(); ++at) {
    const auto found = index.find(line.words[at].hash);
    if (found == index.end()) continue;
    for (const Phrase& phrase : found->second) {
      const std::size_t size = phrase.words.size();
      if ((best && size <= best->words) || !stands_at(phrase, line, at)) continue;
      const bool whole = is_rest_numbers(line, at, at + size);
      if (size == 1 && !whole) continue;
      best = PhraseMatch{phrase.reason, static_cast<std::uint32_t>(size), at == 0,
                         at + size == line.words.size(), whole};
    }
  }
  return best;
}

}  // namespace lens::extract

// Short blocks that are mostly a phrase of the text around articles: "Sign up for our newsletter",
// "You may also like", "Comments (12)". The phrases are the packs' lists `boilerplate`.
#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/boilerplate_phrases.h"
#include "extract/filters.h"
#include "language/pack.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

// The phrase has to be that much of its block, unless it is all of it.
constexpr double kMinPhraseShare = 0.4;
constexpr std::uint32_t kMaxWords = 14;
// A longer phrase gives its block away when it opens it: "By signing up you agree to …".
constexpr std::uint32_t kOpeningWords = 3;
constexpr std::uint32_t kMaxOpenedWords = 40;

bool is_prompt(const PhraseMatch& phrase, const Candidate& block, std::size_t words) {
  if (phrase.whole_line) return block.kind != BlockKind::ListItem || phrase.words > 1;
  if (phrase.words < 2 || words > kMaxOpenedWords) return false;
  if (!phrase.at_start && !phrase.at_end) return false;
  if (phrase.at_start && phrase.words >= kOpeningWords && block.kind == BlockKind::Paragraph &&
      phrase.reason != RemovalReason::Related) {
    return true;
  }
  return words <= kMaxWords &&
         static_cast<double>(phrase.words) >= kMinPhraseShare * static_cast<double>(words);
}

/// What a list `rating_words` says of the word.
std::optional<std::string_view> find_rating_word(std::string_view word) {
  for (const LanguagePack& pack : language::all_packs()) {
    if (const auto value = pack.list("rating_words").find(word)) return value;
  }
  return std::nullopt;
}

/// "4.8 out of 5 (212 ratings)": two numbers or more, and only words of marks, one of them for what
/// was counted.
bool is_rating(const FoldedLine& line) {
  constexpr std::size_t kMaxRatingWords = 12;
  constexpr int kMinNumbers = 2;
  if (line.words.size() > kMaxRatingWords) return false;
  int numbers = 0;
  bool counts = false;
  for (const FoldedWord& word : line.words) {
    const std::string_view text = word.span.of(line.text);
    if (std::ranges::all_of(text, unicode::is_ascii_digit)) {
      ++numbers;
    } else if (const auto value = find_rating_word(text)) {
      counts = counts || *value == "count";
    } else {
      return false;
    }
  }
  return counts && numbers >= kMinNumbers;
}

/// "Copyright 2003 Old Town Review. Best viewed at 800x600.": the word and a year open the line.
bool is_copyright(const FoldedLine& line) {
  constexpr std::size_t kMaxCopyrightWords = 30;
  constexpr std::size_t kMaxYearPlace = 2;  // "Copyright (c) 2003"
  constexpr std::size_t kYearDigits = 4;
  if (line.words.size() < 2 || line.words.size() > kMaxCopyrightWords) return false;
  const auto word = [&line](std::size_t i) { return line.words[i].span.of(line.text); };
  if (!language::listed_in_any("copyright_words", word(0))) return false;
  for (std::size_t i = 1; i < std::min(line.words.size(), kMaxYearPlace + 1); ++i) {
    const bool is_number = std::ranges::all_of(word(i), unicode::is_ascii_digit);
    if (is_number && word(i).size() == kYearDigits) return true;
  }
  return false;
}

}  // namespace

void filter_boilerplate_terms(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Candidate& block = page.blocks[i];
    if (!block.is_body() || page.facts[i].words > kMaxPhraseLineWords) continue;
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Table) continue;
    const FoldedLine line = fold_line(block.text);
    if (is_copyright(line)) {
      block.remove(RemovalReason::Footer, "boilerplate_terms");
      continue;
    }
    if (is_rating(line)) {
      block.remove(RemovalReason::Boilerplate, "boilerplate_terms");
      continue;
    }
    const std::optional<PhraseMatch> phrase = find_boilerplate(line);
    if (!phrase || !is_prompt(*phrase, block, line.words.size())) continue;
    const double share =
        static_cast<double>(phrase->words) / static_cast<double>(line.words.size());
    block.remove(phrase->reason, "boilerplate_terms", {{"phraseShare", share}});
  }
}

}  // namespace lens::extract

// Words become terms by a few English endings, not by a full stemmer: what counts is that forms of
// one word meet, and the shorter list of rules errs less on names. Rarity in the language stands in
// for the document frequencies that a single text does not have.
#include "summary/terms.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "unicode/boundaries.h"
#include "unicode/text.h"

namespace lens::summary {
namespace {

// Zipf frequencies run to 7.6 ("the"); a word that is not among the listed ones is rarer than the
// last of them (4.2).
constexpr double kHighestZipf = 7.6;
constexpr double kUnlistedZipf = 3.4;

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

void drop_possessive(std::string& word) {
  for (const std::string_view mark : {"'s", "\u2019s", "'", "\u2019"}) {
    if (word.size() > mark.size() && word.ends_with(mark)) {
      word.resize(word.size() - mark.size());
      return;
    }
  }
}

void drop_plural(std::string& word) {
  if (word.size() > 4 && word.ends_with("ies")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (word.size() > 4 && ends_with_any(word, {"sses", "shes", "ches", "xes", "zes"})) {
    word.resize(word.size() - 2);
  } else if (word.size() > 3 && word.ends_with('s') && !ends_with_any(word, {"ss", "us", "is"})) {
    word.pop_back();
  }
}

/// "planned" and "planning" meet in "plan", "moved" and "move" in "mov".
void drop_verb_ending(std::string& word) {
  const std::size_t length = word.size();
  if (length > 5 && word.ends_with("ing")) {
    word.resize(length - 3);
  } else if (length > 4 && word.ends_with("ed")) {
    word.resize(length - 2);
  } else if (length > 3 && word.ends_with('e')) {
    word.pop_back();
    return;
  } else {
    return;
  }
  const std::size_t left = word.size();
  const bool doubled = left > 3 && word[left - 1] == word[left - 2];
  if (doubled && !ends_with_any(word, {"ll", "ss", "zz"})) word.pop_back();
}

double zipf_of(const WordList& frequencies, std::string_view word) {
  const auto value = frequencies.find(word);
  int tenths = 0;
  if (!value ||
      std::from_chars(value->data(), value->data() + value->size(), tenths).ec != std::errc()) {
    return kUnlistedZipf;
  }
  return tenths / 10.0;
}

/// Gives each key a number, in the order in which they first come.
class TermNumbers {
 public:
  /// The number of the key, and whether it is new.
  std::pair<std::uint32_t, bool> add(std::string key) {
    const auto [entry, is_new] =
        numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(numbers_.size()));
    return {entry->second, is_new};
  }
  std::uint32_t find(const std::string& key) const {
    const auto entry = numbers_.find(key);
    return entry == numbers_.end() ? kNoTerm : entry->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

class TermFinder {
 public:
  explicit TermFinder(const LanguagePack& pack)
      : stop_words_(pack.list("stop_words")),
        frequencies_(pack.list("word_frequency")),
        is_english_(pack.code() == "en") {}

  void add_word(std::string_view word) {
    std::string lower = unicode::to_lower(word);
    const auto [number, is_new] = numbers_.add(term_key(lower, is_english_));
    if (is_new) result_.terms.push_back(describe(lower));
    ++result_.terms[number].count;
    result_.of_word.push_back(number);
  }

  void add_title(std::string_view title) {
    for (const unicode::Piece& piece : unicode::word_pieces(title)) {
      if (piece.kind == unicode::PieceKind::None) continue;
      const std::string lower = unicode::to_lower(piece.span.of(title));
      const std::uint32_t term = numbers_.find(term_key(lower, is_english_));
      if (term != kNoTerm) result_.of_title.push_back(term);
    }
    auto& terms = result_.of_title;
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  }

  Terms take() { return std::move(result_); }

 private:
  Term describe(std::string_view lower) const {
    Term term;
    term.is_stop_word = stop_words_.contains(lower);
    if (!term.is_stop_word) term.weight = kHighestZipf - zipf_of(frequencies_, lower);
    return term;
  }

  const WordList& stop_words_;
  const WordList& frequencies_;
  bool is_english_;
  TermNumbers numbers_;
  Terms result_;
};

}  // namespace

std::string term_key(std::string_view word, bool is_english) {
  std::string key(word);
  if (!is_english) return key;
  drop_possessive(key);
  drop_plural(key);
  drop_verb_ending(key);
  return key;
}

Terms find_terms(const Article& article, const segment::Segments& segments,
                 const LanguagePack& pack) {
  TermFinder finder(pack);
  for (const segment::Word& word : segments.words) finder.add_word(word.span.of(article.text));
  if (article.metadata.title) finder.add_title(*article.metadata.title);
  return finder.take();
}

}  // namespace lens::summary

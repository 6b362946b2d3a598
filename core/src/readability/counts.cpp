#include "readability/counts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_set>

#include "readability/familiar.h"
#include "unicode/text.h"

namespace lens::readability {
namespace {

using segment::Segments;
using segment::Sentence;
using segment::Word;

/// Words of this many syllables are long for every formula that looks at them.
constexpr std::uint16_t kPolysyllable = 3;
/// Björnsson's and Anderson's long word.
constexpr std::uint16_t kLongWordLetters = 7;

/// The Zipf frequency times ten of a word that is not among the 5,000 most frequent (the last of
/// them has 4.2): an average of the rest.
constexpr std::uint32_t kRareZipf = 38;

struct Speed {
  std::string_view language;
  double mean;
  double deviation;
};
/// Characters a minute, IReST 2012, table 2.
constexpr std::array kSpeeds = {
    Speed{"en", 987, 118},  Speed{"ar", 612, 88},  Speed{"de", 920, 86},  Speed{"es", 1025, 127},
    Speed{"fi", 1078, 121}, Speed{"fr", 998, 126}, Speed{"he", 833, 130}, Speed{"it", 950, 140},
    Speed{"ja", 357, 56},   Speed{"nl", 978, 143}, Speed{"pl", 916, 126}, Speed{"pt", 913, 145},
    Speed{"ru", 986, 175},  Speed{"sl", 885, 145}, Speed{"sv", 917, 156}, Speed{"tr", 1054, 156},
    Speed{"zh", 255, 29},
};

/// Small letters, the typographic apostrophe made plain.
std::string plain_form(std::string_view word) {
  const std::string lower = unicode::to_lower(word);
  constexpr std::string_view kApostrophe = "\u2019";
  if (lower.find(kApostrophe) == std::string::npos) return lower;
  std::string plain;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const bool curly = lower.compare(at, kApostrophe.size(), kApostrophe) == 0;
    plain.push_back(curly ? '\'' : lower[at]);
    if (curly) at += kApostrophe.size() - 1;
  }
  return plain;
}

/// "BBC", "U.S.": two letters or more, all of them capitals.
bool is_initialism(std::string_view form, const Word& word) {
  return word.characters > 1 && unicode::is_all_upper(form);
}

/// "rejected", "advances": a syllable of its own made the ending the third.
bool is_made_long_by_ending(std::string_view lower, std::uint16_t syllables) {
  if (syllables != kPolysyllable) return false;
  for (const std::string_view ending :
       {"ted", "ded", "ces", "ses", "zes", "xes", "ges", "ches", "shes"}) {
    if (lower.ends_with(ending)) return true;
  }
  return false;
}

/// "74" gives 74; anything else is no entry of the list.
std::uint32_t two_digits(std::string_view value) {
  if (value.size() != 2) return kRareZipf;
  return static_cast<std::uint32_t>((value[0] - '0') * 10 + (value[1] - '0'));
}

std::uint32_t count_letters(std::string_view form, const Word& word) {
  std::uint32_t digits = 0;
  for (const char c : form) digits += unicode::is_ascii_digit(c) ? 1 : 0;
  return word.characters > digits ? word.characters - digits : 0;
}

/// Reads the words of all prose, one after the other.
class ProseReader {
 public:
  ProseReader(const Article& article, const Segments& segments, const LanguagePack& pack)
      : article_(article),
        segments_(segments),
        familiar_(pack),
        frequencies_(pack.list("word_frequency")),
        stop_words_(pack.list("stop_words")),
        has_familiar_(!pack.list("familiar_words").empty()) {}

  Prose read() {
    if (has_familiar_) collect_names();
    for_each_sentence([this](const Sentence& sentence) {
      ++prose_.tally.sentences;
      for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i) {
        read_word(segments_.words[i], i == sentence.first_word);
      }
    });
    prose_.tally.unfamiliar_forms = static_cast<std::uint32_t>(unfamiliar_forms_.size());
    return std::move(prose_);
  }

 private:
  template <typename Function>
  void for_each_sentence(Function act) const {
    for (const Sentence& sentence : segments_.sentences) {
      if (sentence.word_count() > 0 && is_prose(article_.blocks[sentence.block].kind)) {
        act(sentence);
      }
    }
  }

  /// True when a capital at the word's begin may come from the sentence that begins there.
  bool may_begin_sentence(const Word& word, bool first) const {
    if (first || word.span.begin == 0) return true;
    std::size_t before = word.span.begin;
    return unicode::is_quote(unicode::previous_code_point(article_.text, before));
  }

  /// The words that stand with a capital inside sentences: a name at a sentence's begin is told by
  /// them.
  void collect_names() {
    for_each_sentence([this](const Sentence& sentence) {
      for (std::uint32_t i = sentence.first_word + 1; i < sentence.end_word; ++i) {
        const Word& word = segments_.words[i];
        const std::string_view form = word.span.of(article_.text);
        if (!unicode::starts_with_upper(form) || may_begin_sentence(word, false)) continue;
        if (!is_initialism(form, word)) names_.insert(plain_form(form));
      }
    });
  }

  void read_word(const Word& word, bool first) {
    Tally& tally = prose_.tally;
    const std::string_view form = word.span.of(article_.text);
    ++tally.words;
    tally.syllables += word.syllables;
    tally.letters += count_letters(form, word);
    tally.characters += word.characters;
    tally.one_syllable_words += word.syllables == 1 ? 1 : 0;
    tally.polysyllables += word.syllables >= kPolysyllable ? 1 : 0;
    tally.long_words += word.characters >= kLongWordLetters ? 1 : 0;
    if (has_familiar_) read_meaning(word, form, first);
  }

  void read_meaning(const Word& word, std::string_view form, bool first) {
    if (word.is_number) return;
    const std::string lower = plain_form(form);
    const bool capital = unicode::starts_with_upper(form);
    if (!capital) weigh_frequency(lower);
    const bool initialism = is_initialism(form, word);
    const bool name =
        capital && !initialism && (!may_begin_sentence(word, first) || names_.contains(lower));
    const bool familiar = familiar_.contains(lower, FamiliarList::DaleChall);
    if (!name && !familiar) ++prose_.tally.unfamiliar_words;
    if (!name && !familiar_.contains(lower, FamiliarList::Spache)) unfamiliar_forms_.insert(lower);
    if (word.syllables < kPolysyllable || name || initialism) return;
    if (!is_easy_compound(lower) && !is_made_long_by_ending(lower, word.syllables)) {
      ++prose_.tally.complex_words;
    }
    if (!familiar) prose_.difficult_words.push_back(word.span);
  }

  void weigh_frequency(std::string_view lower) {
    Tally& tally = prose_.tally;
    if (lower.ends_with("'s")) lower.remove_suffix(2);
    const auto listed = frequencies_.find(lower);
    const std::uint32_t zipf = listed ? two_digits(*listed) : kRareZipf;
    ++tally.plain_words;
    tally.zipf_sum += zipf;
    tally.rare_words += listed ? 0 : 1;
    if (stop_words_.contains(lower)) return;
    ++tally.content_words;
    tally.content_zipf_sum += zipf;
    tally.rare_content_words += listed ? 0 : 1;
  }

  /// Gunning's "combinations of short easy words": every part is familiar.
  bool is_easy_compound(std::string_view lower) const {
    return lower.find('-') != std::string_view::npos &&
           familiar_.contains(lower, FamiliarList::DaleChall);
  }

  const Article& article_;
  const Segments& segments_;
  const FamiliarWords familiar_;
  const WordList& frequencies_;
  const WordList& stop_words_;
  const bool has_familiar_;
  Prose prose_;
  std::unordered_set<std::string> names_;
  std::unordered_set<std::string> unfamiliar_forms_;
};

}  // namespace

bool is_prose(BlockKind kind) {
  return kind == BlockKind::Paragraph || kind == BlockKind::Quote || kind == BlockKind::ListItem;
}

Prose count_prose(const Article& article, const Segments& segments, const LanguagePack& pack) {
  return ProseReader(article, segments, pack).read();
}

Counts count_all(const Article& article, const Segments& segments) {
  Counts counts;
  for (const Word& word : segments.words) {
    counts.characters += word.characters;
    counts.syllables += word.syllables;
  }
  counts.words = static_cast<std::uint32_t>(segments.words.size());
  counts.sentences = static_cast<std::uint32_t>(segments.sentences.size());
  for (const Block& block : article.blocks) counts.paragraphs += is_prose(block.kind) ? 1 : 0;
  counts.reading_seconds = reading_seconds(counts.characters, article.metadata.language.code);
  return counts;
}

ReadingSeconds reading_seconds(std::uint32_t characters, std::string_view language) {
  const auto found = std::find_if(kSpeeds.begin(), kSpeeds.end(),
                                  [&](const Speed& speed) { return speed.language == language; });
  const Speed& speed = found == kSpeeds.end() ? kSpeeds.front() : *found;
  const auto seconds = [characters](double a_minute) {
    return static_cast<std::uint32_t>(std::lround(characters * 60.0 / a_minute));
  };
  return {seconds(speed.mean + speed.deviation), seconds(speed.mean - speed.deviation)};
}

}  // namespace lens::readability

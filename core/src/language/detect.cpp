// First the script that most letters are in, which settles languages that have one of their own.
// Within Latin and Cyrillic, the share of words that are among the most frequent function words of
// a language, each hit divided by the number of languages that list the word. Weak spots: texts of
// a few words, and neighbours (Danish and Norwegian, Czech and Slovak) in texts of a few sentences.
#include "language/detect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "language/pack.h"
#include "unicode/text.h"

namespace lens::language {
namespace {

using unicode::Script;

/// The beginning of a text tells its language; reading on would cost time and change nothing.
constexpr std::size_t kSampleBytes = 65536;
/// How many entries of a stop word list take part, so that longer lists have no advantage.
constexpr std::size_t kListedWords = 60;
/// Running text of any of these languages has a larger share of listed words (English about .40,
/// Finnish about .12).
constexpr double kFullShare = 0.10;
/// Below this share of listed words a text is in none of the languages.
constexpr double kLeastShare = 0.04;
/// Fewer hits than this may be chance.
constexpr double kFullHits = 4;
/// What a declaration adds, in hits: decides between near equals and in short texts.
constexpr double kDeclaredHits = 1.5;
constexpr double kDeclaredFactor = 1.25;
/// A declared language that nothing confirms and nothing denies.
constexpr double kDeclaredConfidence = 0.5;
/// Japanese prose has more kana than this share of its Han and kana; Chinese has none.
constexpr double kKanaShare = 0.05;
/// Persian prose has more than one letter in twenty that Arabic lacks.
constexpr double kPersianShare = 0.02;

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::Common) + 1;

/// How many letters a sample has in each script.
struct Histogram {
  std::array<std::uint32_t, kScripts> letters{};
  std::uint32_t persian = 0;

  std::uint32_t of(Script script) const { return letters[static_cast<std::size_t>(script)]; }
};

/// Letters of Persian (and its neighbours) that Arabic does not have.
bool is_persian_letter(char32_t c) {
  return c == 0x067E || c == 0x0686 || c == 0x0698 || c == 0x06AF || c == 0x06CC || c == 0x06A9;
}

std::string_view sample_of(std::string_view text) {
  std::size_t end = std::min(text.size(), kSampleBytes);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return text.substr(0, end);
}

Histogram count_scripts(std::string_view sample) {
  Histogram histogram;
  for (std::size_t offset = 0; offset < sample.size();) {
    const char32_t c = unicode::next_code_point(sample, offset);
    if (!unicode::is_letter(c)) continue;
    ++histogram.letters[static_cast<std::size_t>(unicode::script_of(c))];
    if (is_persian_letter(c)) ++histogram.persian;
  }
  return histogram;
}

/// Kana and Han count as one script: Japanese is written in both.
Script main_script(const Histogram& histogram) {
  const std::uint32_t east = histogram.of(Script::Han) + histogram.of(Script::Kana);
  Script best = Script::Han;
  std::uint32_t most = east;
  for (std::size_t i = 0; i < kScripts; ++i) {
    const auto script = static_cast<Script>(i);
    if (script == Script::Han || script == Script::Kana || script == Script::Common) continue;
    if (histogram.letters[i] > most) {
      most = histogram.letters[i];
      best = script;
    }
  }
  return most == 0 ? Script::Common : best;
}

/// The language that a script alone tells; empty for scripts of many languages.
std::string_view language_of_script(Script script, const Histogram& histogram) {
  switch (script) {
    case Script::Han: {
      const double kana = histogram.of(Script::Kana);
      return kana > kKanaShare * (kana + histogram.of(Script::Han)) ? "ja" : "zh";
    }
    case Script::Arabic:
      return histogram.persian > kPersianShare * histogram.of(Script::Arabic) ? "fa" : "ar";
    case Script::Hebrew:
      return "he";
    case Script::Devanagari:
      return "hi";
    case Script::Hangul:
      return "ko";
    case Script::Thai:
      return "th";
    case Script::Greek:
      return "el";
    default:
      return {};
  }
}

/// Languages other than those above, by the script that they are written in.
struct Written {
  std::string_view code;
  Script script;
};
constexpr std::array kWritten = {
    Written{"ja", Script::Han},        Written{"zh", Script::Han},
    Written{"ar", Script::Arabic},     Written{"fa", Script::Arabic},
    Written{"ur", Script::Arabic},     Written{"ps", Script::Arabic},
    Written{"ckb", Script::Arabic},    Written{"ug", Script::Arabic},
    Written{"he", Script::Hebrew},     Written{"yi", Script::Hebrew},
    Written{"hi", Script::Devanagari}, Written{"mr", Script::Devanagari},
    Written{"ne", Script::Devanagari}, Written{"ko", Script::Hangul},
    Written{"th", Script::Thai},       Written{"el", Script::Greek},
    Written{"ru", Script::Cyrillic},   Written{"uk", Script::Cyrillic},
    Written{"be", Script::Cyrillic},   Written{"bg", Script::Cyrillic},
    Written{"mk", Script::Cyrillic},   Written{"kk", Script::Cyrillic},
    Written{"mn", Script::Cyrillic},   Written{"ky", Script::Cyrillic},
    Written{"tg", Script::Cyrillic},   Written{"tt", Script::Cyrillic},
    Written{"am", Script::Other},      Written{"bn", Script::Other},
    Written{"gu", Script::Other},      Written{"hy", Script::Other},
    Written{"ka", Script::Other},      Written{"km", Script::Other},
    Written{"kn", Script::Other},      Written{"lo", Script::Other},
    Written{"ml", Script::Other},      Written{"my", Script::Other},
    Written{"pa", Script::Other},      Written{"si", Script::Other},
    Written{"ta", Script::Other},      Written{"te", Script::Other},
    Written{"bo", Script::Other},      Written{"dz", Script::Other},
};

/// True when a language may be written in a script; what is not listed is taken to be Latin, and
/// Serbian is written in two.
bool is_written_in(std::string_view code, Script script) {
  if (code == "sr") return script == Script::Latin || script == Script::Cyrillic;
  for (const Written& written : kWritten) {
    if (written.code == code) return written.script == script;
  }
  return script == Script::Latin;
}

/// "en-US" gives "en"; old and narrower codes give the one that the packs use.
std::string primary_code(std::string_view declared) {
  const std::string_view trimmed = unicode::trim(declared);
  std::string code = unicode::to_ascii_lower(trimmed.substr(0, trimmed.find_first_of("-_")));
  const auto is_alpha = [](char c) { return unicode::is_ascii_alpha(c); };
  if (code.size() < 2 || code.size() > 3 || !std::all_of(code.begin(), code.end(), is_alpha)) {
    return {};
  }
  if (code == "und" || code == "mul" || code == "zxx") return {};
  if (code == "nb" || code == "nn") return "no";
  if (code == "iw") return "he";
  return code == "eng" ? "en" : code;
}

/// The frequent words of all packs, each with the pack's position in `all_packs`, sorted.
class FrequentWords {
 public:
  FrequentWords() {
    const std::vector<LanguagePack>& packs = all_packs();
    for (std::size_t p = 0; p < packs.size(); ++p) {
      const auto& entries = packs[p].list("stop_words").entries();
      const std::size_t count = std::min(entries.size(), kListedWords);
      for (std::size_t e = 0; e < count; ++e) words_.emplace_back(entries[e].first, p);
    }
    std::sort(words_.begin(), words_.end());
  }

  /// Adds 1 to the languages of the word, shared among them.
  void count(std::string_view word, std::vector<double>& hits) const {
    const auto first = std::lower_bound(words_.begin(), words_.end(), Entry(word, 0));
    auto last = first;
    while (last != words_.end() && last->first == word) ++last;
    for (auto it = first; it != last; ++it) {
      hits[it->second] += 1.0 / static_cast<double>(last - first);
    }
  }

 private:
  using Entry = std::pair<std::string_view, std::size_t>;
  std::vector<Entry> words_;
};

/// Hits of each pack, and how many words there were.
struct Tally {
  std::vector<double> hits;
  std::uint32_t words = 0;
};

Tally tally_words(std::string_view sample) {
  static const FrequentWords kFrequent;
  Tally tally;
  tally.hits.assign(all_packs().size(), 0);
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset <= sample.size();) {
    const std::size_t at = offset;
    const bool inside = at < sample.size();
    const char32_t c = inside ? unicode::next_code_point(sample, offset) : U' ';
    if (inside && (unicode::is_letter(c) || unicode::is_mark(c))) continue;
    if (at > begin) {
      ++tally.words;
      kFrequent.count(unicode::to_lower(sample.substr(begin, at - begin)), tally.hits);
    }
    begin = offset;
    if (!inside) break;
  }
  return tally;
}

double round4(double value) { return std::round(value * 10000) / 10000; }

Language judge(const Tally& tally, std::string_view declared, Script script) {
  const std::vector<LanguagePack>& packs = all_packs();
  std::size_t best = packs.size();
  double best_score = 0;
  double second_score = 0;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (!is_written_in(packs[i].code(), script)) continue;
    double score = tally.hits[i];
    if (packs[i].code() == declared) score = score * kDeclaredFactor + kDeclaredHits;
    if (score > best_score) {
      second_score = best_score;
      best_score = score;
      best = i;
    } else {
      second_score = std::max(second_score, score);
    }
  }
  const double share = best_score / std::max(1.0, static_cast<double>(tally.words));
  if (best == packs.size() || share < kLeastShare || best_score < 1) return {};
  const double evidence = std::min(1.0, share / kFullShare) * std::min(1.0, best_score / kFullHits);
  const double margin =
      best_score * best_score / (best_score * best_score + second_score * second_score);
  return {packs[best].code(), round4(evidence * margin)};
}

}  // namespace

Language detect(std::string_view text, std::string_view declared) {
  const std::string_view sample = sample_of(text);
  const Histogram histogram = count_scripts(sample);
  const Script script = main_script(histogram);
  const std::string code = primary_code(declared);
  if (script == Script::Common) {
    return code.empty() ? Language() : Language{code, kDeclaredConfidence};
  }
  const bool fits = !code.empty() && is_written_in(code, script);
  const std::string_view by_script = language_of_script(script, histogram);
  // Kana is never Chinese, whatever the page declares.
  const bool declared_wins = fits && by_script != "ja";
  if (!by_script.empty()) return {declared_wins ? code : std::string(by_script), 1.0};
  const Language judged = judge(tally_words(sample), code, script);
  if (judged.code == "und" && fits) return {code, kDeclaredConfidence};
  return judged;
}

Direction direction_of(std::string_view text) {
  std::int64_t balance = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = unicode::next_code_point(text, offset);
    if (!unicode::is_letter(c)) continue;
    balance += unicode::is_right_to_left(c) ? 1 : -1;
  }
  return balance > 0 ? Direction::RightToLeft : Direction::LeftToRight;
}

}  // namespace lens::language

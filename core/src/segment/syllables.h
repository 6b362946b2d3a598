#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lens/language_pack.h>

namespace lens::segment {

/// Counts the syllables of words of one language. Keeps the words it saw last, so make one for each
/// text and not one for each word; not to be shared by threads. The pack must outlive it.
///
/// With the lists `syllable_rules` and `syllable_exceptions` (English): learned rules by the
/// letters around each vowel group (see core/train/train_syllables.py). Without them: vowel groups;
/// one syllable for each Han or Hangul character, and for each kana.
///
/// What is not an ordinary word has a defined count: a number has one syllable, because long
/// figures read out would outweigh the words around them (Flesch advises to leave them out); an
/// initialism ("U.S."), a short word in capitals that is no stop word ("UK") and one without a
/// vowel
/// ("BBC") have one for each letter; parts of a hyphenated word add up; a URL or address has one.
class SyllableCounter {
 public:
  explicit SyllableCounter(const LanguagePack& pack);

  /// At least 1.
  std::uint16_t count(std::string_view word);

 private:
  struct Memory {
    std::array<char, 23> form{};
    std::uint8_t size = 0;
    std::uint16_t syllables = 0;
  };

  std::uint32_t count_compound(std::string_view word) const;
  std::uint32_t count_part(std::string_view part) const;
  std::uint32_t count_with_apostrophe(std::string_view lower) const;
  std::uint32_t count_plain(std::string_view lower) const;
  std::uint32_t count_by_rules(std::string_view lower) const;

  const WordList& rules_;
  const WordList& exceptions_;
  const WordList& stop_words_;
  std::vector<Memory> memory_;
};

}  // namespace lens::segment

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <lens/language_pack.h>

#include "entities/tokens.h"

namespace lens::entities {

enum class DateWord : std::uint8_t { None, Unit, Point, Relative, Part, After, Cue, Season };
enum class TimeWord : std::uint8_t { None, Half, Zone, Point, Hour };
enum class NumberWord : std::uint8_t { None, Plain, Scale, Vague, Article };
enum class CurrencyWord : std::uint8_t { None, Word, Code, Before, Adjective };
enum class UnitWord : std::uint8_t { None, Plain, Prefix, Symbol };

/// What one word means to the rules for dates and amounts.
struct RuleWord {
  /// 1 to 12 for the name of a month.
  std::uint8_t month = 0;
  bool is_weekday = false;
  DateWord date = DateWord::None;
  TimeWord time = TimeWord::None;
  NumberWord number = NumberWord::None;
  CurrencyWord currency = CurrencyWord::None;
  UnitWord unit = UnitWord::None;
};

/// A token that begins with digits, taken apart: "4.5bn" is "4.5" and "bn".
struct Numeral {
  std::string_view digits;
  std::string_view suffix;
  /// The value when `digits` are at most nine digits and nothing else.
  std::optional<std::uint32_t> value;
};

/// Tokens as the rules see them. Every question may be asked of any position: behind the end of a
/// sentence there is nothing.
class RuleText {
 public:
  RuleText(const Tokens& tokens, const LanguagePack& pack);

  const Tokens& tokens() const { return tokens_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  /// The word's meaning; that of an empty word when `i` is not in the same sentence as `origin`.
  const RuleWord& word(std::uint32_t origin, std::int64_t i) const;
  bool same_sentence(std::uint32_t origin, std::int64_t i) const;
  /// The folded word, "" outside of the sentence.
  std::string_view folded(std::uint32_t origin, std::int64_t i) const;
  Gap gap(std::uint32_t origin, std::int64_t i) const;
  bool is_capitalized_at(std::uint32_t i) const { return is_capitalized(tokens_.items[i].shape); }
  bool is_numeral(std::uint32_t origin, std::int64_t i) const;
  Numeral numeral(std::uint32_t i) const;
  /// The text right behind a token, up to the next one.
  std::string_view behind(std::uint32_t i) const;
  /// True when the folded letters are a unit's own sign or name ("km").
  bool is_unit(std::string_view letters) const { return units_.contains(letters); }
  /// The text between the token and the one before it.
  std::string_view before(std::uint32_t i) const;

 private:
  const Tokens& tokens_;
  const WordList& units_;
  std::vector<RuleWord> words_;
};

}  // namespace lens::entities

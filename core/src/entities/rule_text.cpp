#include "entities/rule_text.h"

#include <algorithm>
#include <charconv>

#include "unicode/text.h"

namespace lens::entities {
namespace {

const RuleWord kNoWord;

DateWord date_word(std::string_view value) {
  if (value == "unit") return DateWord::Unit;
  if (value == "point") return DateWord::Point;
  if (value == "relative") return DateWord::Relative;
  if (value == "part") return DateWord::Part;
  if (value == "after") return DateWord::After;
  if (value == "season") return DateWord::Season;
  return DateWord::Cue;
}

TimeWord time_word(std::string_view value) {
  if (value == "half") return TimeWord::Half;
  if (value == "zone") return TimeWord::Zone;
  return value == "point" ? TimeWord::Point : TimeWord::Hour;
}

NumberWord number_word(std::string_view value) {
  if (value == "scale") return NumberWord::Scale;
  if (value == "vague") return NumberWord::Vague;
  return value == "article" ? NumberWord::Article : NumberWord::Plain;
}

CurrencyWord currency_word(std::string_view value) {
  if (value == "code") return CurrencyWord::Code;
  if (value == "before") return CurrencyWord::Before;
  return value == "adjective" ? CurrencyWord::Adjective : CurrencyWord::Word;
}

UnitWord unit_word(std::string_view value) {
  if (value == "prefix") return UnitWord::Prefix;
  return value == "symbol" ? UnitWord::Symbol : UnitWord::Plain;
}

/// The lists of the rules.
class RuleLists {
 public:
  explicit RuleLists(const LanguagePack& pack)
      : months_(pack.list("months")),
        weekdays_(pack.list("weekdays")),
        dates_(pack.list("date_words")),
        times_(pack.list("time_words")),
        numbers_(pack.list("number_words")),
        currencies_(pack.list("currencies")),
        units_(pack.list("units")) {}

  RuleWord look_up(std::string_view word) const {
    RuleWord found;
    if (const auto value = months_.find(word)) {
      std::from_chars(value->data(), value->data() + value->size(), found.month);
    }
    found.is_weekday = weekdays_.contains(word);
    if (const auto value = dates_.find(word)) found.date = date_word(*value);
    if (const auto value = times_.find(word)) found.time = time_word(*value);
    if (const auto value = numbers_.find(word)) found.number = number_word(*value);
    if (const auto value = currencies_.find(word)) found.currency = currency_word(*value);
    if (const auto value = units_.find(word)) found.unit = unit_word(*value);
    return found;
  }

 private:
  const WordList& months_;
  const WordList& weekdays_;
  const WordList& dates_;
  const WordList& times_;
  const WordList& numbers_;
  const WordList& currencies_;
  const WordList& units_;
};

}  // namespace

RuleText::RuleText(const Tokens& tokens, const LanguagePack& pack)
    : tokens_(tokens), units_(pack.list("units")) {
  const RuleLists lists(pack);
  words_.reserve(tokens.vocabulary.size());
  for (const VocabularyEntry& entry : tokens.vocabulary) {
    words_.push_back(lists.look_up(entry.span.of(tokens.letters)));
  }
}

bool RuleText::same_sentence(std::uint32_t origin, std::int64_t i) const {
  if (i < 0 || i >= std::int64_t{size()}) return false;
  return tokens_.items[static_cast<std::size_t>(i)].sentence == tokens_.items[origin].sentence;
}

const RuleWord& RuleText::word(std::uint32_t origin, std::int64_t i) const {
  if (!same_sentence(origin, i)) return kNoWord;
  return words_[tokens_.items[static_cast<std::size_t>(i)].word];
}

std::string_view RuleText::folded(std::uint32_t origin, std::int64_t i) const {
  return same_sentence(origin, i) ? tokens_.folded(static_cast<std::size_t>(i)) : "";
}

Gap RuleText::gap(std::uint32_t origin, std::int64_t i) const {
  return same_sentence(origin, i) ? tokens_.items[static_cast<std::size_t>(i)].gap : Gap::Start;
}

bool RuleText::is_numeral(std::uint32_t origin, std::int64_t i) const {
  return same_sentence(origin, i) &&
         tokens_.items[static_cast<std::size_t>(i)].shape == Shape::Number;
}

Numeral RuleText::numeral(std::uint32_t i) const {
  const std::string_view word = tokens_.folded(i);
  std::size_t end = 0;
  bool plain = true;
  for (; end < word.size(); ++end) {
    const char c = word[end];
    const bool inner =
        (c == ',' || c == '.') && end + 1 < word.size() && unicode::is_ascii_digit(word[end + 1]);
    if (!unicode::is_ascii_digit(c) && !inner) break;
    plain = plain && !inner;
  }
  Numeral numeral{word.substr(0, end), word.substr(end), std::nullopt};
  if (!plain || end == 0 || end > 9) return numeral;
  std::uint32_t value = 0;
  std::from_chars(word.data(), word.data() + end, value);
  numeral.value = value;
  return numeral;
}

std::string_view RuleText::behind(std::uint32_t i) const {
  const std::uint32_t begin = tokens_.items[i].span.end;
  // A sign stands within three characters of its number; more is not looked at.
  const std::uint32_t limit = begin + 8;
  const std::uint32_t next = i + 1 < size() ? tokens_.items[i + 1].span.begin
                                            : static_cast<std::uint32_t>(tokens_.text.size());
  return tokens_.text.substr(begin, std::min(next, limit) - begin);
}

std::string_view RuleText::before(std::uint32_t i) const {
  const std::uint32_t end = tokens_.items[i].span.begin;
  const std::uint32_t begin = i > 0 ? tokens_.items[i - 1].span.end : 0;
  return tokens_.text.substr(begin, end - begin);
}

}  // namespace lens::entities

#include <algorithm>

#include "entities/rules.h"

// Money, percentages and quantities share their beginning: an amount, in digits ("4.5", "1,200") or
// in words ("two million"), maybe with a scale, maybe a range. What stands around it tells the
// kind:
//
//     $ 4.5 bn        [sign] amount [scale]
//     5-10 %          amount - amount [percent]
//     40 square km    amount [prefix] [unit]

namespace lens::entities {
namespace {

/// Pounds are money from here on, and a weight below: nobody weighs more, few prices are less.
constexpr std::uint32_t kLeastPounds = 1000;
constexpr std::uint32_t kLongestNumber = 8;  // tokens of a number in words

constexpr std::string_view kAttachedScales[] = {"m",  "mn", "bn",      "b",
                                                "tn", "k",  "million", "billion"};

/// An amount from token `begin` to `end`.
struct Amount {
  std::uint32_t end = 0;
  std::uint32_t value = 0;  // of its first numeral, 0 when not known
  bool is_digits = false;
  bool has_scale = false;
  std::string_view suffix;  // letters behind the last numeral ("km")
};

bool is_attached_scale(std::string_view suffix) {
  return std::find(std::begin(kAttachedScales), std::end(kAttachedScales), suffix) !=
         std::end(kAttachedScales);
}

bool is_scale(const RuleText& text, std::uint32_t origin, std::uint32_t i) {
  const Gap gap = text.gap(origin, i);
  return text.word(origin, i).number == NumberWord::Scale &&
         (gap == Gap::Space || gap == Gap::Hyphen);
}

/// A numeral with its scale words: "55 billion", "4.5bn".
Amount digits_amount(const RuleText& text, std::uint32_t origin, std::uint32_t i) {
  const Numeral numeral = text.numeral(i);
  Amount amount{i + 1, numeral.value.value_or(0), true, is_attached_scale(numeral.suffix),
                numeral.suffix};
  while (is_scale(text, origin, amount.end)) {
    amount.has_scale = true;
    ++amount.end;
  }
  return amount;
}

bool continues_words(const RuleText& text, std::uint32_t origin, std::uint32_t i) {
  const Gap gap = text.gap(origin, i);
  if (gap != Gap::Space && gap != Gap::Hyphen) return false;
  const NumberWord kind = text.word(origin, i).number;
  if (kind == NumberWord::Plain || kind == NumberWord::Scale) return true;
  const std::string_view word = text.folded(origin, i);
  const NumberWord next = text.word(origin, i + 1).number;
  return (word == "of" || word == "and" || word == "a") &&
         (next == NumberWord::Scale || (word == "and" && next == NumberWord::Plain));
}

/// A number in words: "five", "two hundred thousand", "a million", "millions of".
std::optional<Amount> words_amount(const RuleText& text, std::uint32_t i) {
  const NumberWord kind = text.word(i, i).number;
  if (kind == NumberWord::None || text.is_numeral(i, i)) return std::nullopt;
  const bool needs_scale = kind == NumberWord::Article || kind == NumberWord::Vague;
  if (needs_scale && !is_scale(text, i, i + 1)) return std::nullopt;
  if (kind == NumberWord::Scale && text.tokens().items[i].span.size() < 5) return std::nullopt;
  Amount amount{i + 1, 0, false, kind == NumberWord::Scale, {}};
  while (amount.end < i + kLongestNumber && continues_words(text, i, amount.end)) {
    amount.has_scale = amount.has_scale || text.word(i, amount.end).number == NumberWord::Scale;
    ++amount.end;
  }
  if (text.folded(i, amount.end) == "of" && amount.has_scale) ++amount.end;
  return amount;
}

/// Only signs and spaces between two tokens.
bool is_only_sign(std::string_view between) {
  while (!between.empty() && between.front() == ' ') between.remove_prefix(1);
  const std::size_t sign = leading_currency_sign(between);
  return sign > 0 && sign == between.size();
}

/// The second half of a range that begins behind `end`: "-10", "to 10", "to $2 million".
std::optional<Amount> range_end(const RuleText& text, std::uint32_t origin, std::uint32_t end) {
  const std::string_view word = text.folded(origin, end);
  if (word == "to" && text.is_numeral(origin, end + 1)) {
    const std::string_view between = text.before(end + 1);
    const bool plain = between == " " || is_only_sign(between);
    return plain ? std::optional(digits_amount(text, origin, end + 1)) : std::nullopt;
  }
  if (!text.is_numeral(origin, end)) return std::nullopt;
  std::string_view between = text.before(end);
  const std::size_t sign = trailing_currency_sign(between);
  between.remove_suffix(sign);
  const bool dash = between == "-" || between == "\u2013" || between == "\u2014";
  return dash ? std::optional(digits_amount(text, origin, end)) : std::nullopt;
}

/// Where the percent sign or word behind token `last` ends; an empty mention for none.
std::optional<Mention> percent_end(const RuleText& text, std::uint32_t origin, std::uint32_t end) {
  const Span last = text.tokens().items[end - 1].span;
  const std::string_view behind = text.behind(end - 1);
  if (behind.starts_with('%')) return Mention{{0, last.end + 1}, EntityType::Percent, 0, end};
  if (behind.starts_with(" %")) return Mention{{0, last.end + 2}, EntityType::Percent, 0, end};
  const Gap gap = text.gap(origin, end);
  if (gap != Gap::Space && gap != Gap::Hyphen) return std::nullopt;
  const std::string_view word = text.folded(origin, end);
  std::uint32_t after = 0;
  if (word == "percent" || word == "pct") after = end + 1;
  if (word == "per" && text.folded(origin, end + 1) == "cent") after = end + 2;
  const std::string_view next = text.folded(origin, end + 1);
  if (word == "percentage" && next.starts_with("point")) after = end + 2;
  if (after == 0) return std::nullopt;
  return Mention{{0, text.tokens().items[after - 1].span.end}, EntityType::Percent, 0, after};
}

class AmountMatcher {
 public:
  AmountMatcher(const RuleText& text, std::uint32_t i) : text_(text), first_(i) {}

  std::optional<Mention> match() {
    if (match_code_before()) return finish(EntityType::Money);
    if (text_.is_numeral(first_, first_)) {
      amount_ = digits_amount(text_, first_, first_);
    } else if (const auto words = words_amount(text_, first_)) {
      amount_ = *words;
    } else {
      return std::nullopt;
    }
    const std::string_view first_suffix = amount_.suffix;
    if (const auto percent = match_percent()) return percent;
    if (amount_.is_digits && find_sign_before()) {
      extend_range();
      skip_currency_word();
      return finish(EntityType::Money);
    }
    extend_range();
    if (const auto percent = match_percent()) return percent;
    if (match_sign_behind() || match_currency_word()) return finish(EntityType::Money);
    if (match_unit(first_suffix)) return finish(EntityType::Quantity);
    return std::nullopt;
  }

 private:
  std::optional<Mention> finish(EntityType type) const {
    const Token& last = text_.tokens().items[amount_.end - 1];
    const std::uint32_t end = std::max(last.span.end, sign_end_);
    return Mention{{begin(), end}, type, begin_token_, amount_.end};
  }

  std::uint32_t begin() const {
    const std::uint32_t token = text_.tokens().items[begin_token_].span.begin;
    return sign_begin_ != 0 || has_sign_ ? std::min(sign_begin_, token) : token;
  }

  /// "$", "US$", "A$ " before the numeral.
  bool find_sign_before() {
    begin_token_ = first_;
    std::string_view before = text_.before(first_);
    const std::uint32_t end = text_.tokens().items[first_].span.begin;
    const std::size_t spaces = before.ends_with(' ') ? 1 : 0;
    before.remove_suffix(spaces);
    const std::size_t sign = trailing_currency_sign(before);
    if (sign == 0) return false;
    has_sign_ = true;
    sign_begin_ = end - static_cast<std::uint32_t>(sign + spaces);
    const bool attached =
        sign == before.size() && text_.same_sentence(first_, std::int64_t{first_} - 1);
    if (attached && text_.tokens().items[first_ - 1].shape != Shape::Lower &&
        text_.tokens().items[first_ - 1].span.size() <= 3 &&
        !text_.is_numeral(first_, std::int64_t{first_} - 1)) {
      begin_token_ = first_ - 1;
    }
    return true;
  }

  /// "USD 200", "Rs. 500 crore".
  bool match_code_before() {
    begin_token_ = first_;
    const CurrencyWord kind = text_.word(first_, first_).currency;
    if (kind != CurrencyWord::Code && kind != CurrencyWord::Before) return false;
    if (!text_.is_capitalized_at(first_) || !text_.is_numeral(first_, first_ + 1)) return false;
    if (text_.tokens().items[first_].shape != Shape::Upper && kind == CurrencyWord::Code)
      return false;
    const std::string_view between = text_.before(first_ + 1);
    if (between != " " && between != ". " && between != "." && !between.empty()) return false;
    amount_ = digits_amount(text_, first_, first_ + 1);
    extend_range();
    return true;
  }

  void extend_range() {
    if (const auto range = range_end(text_, first_, amount_.end)) {
      const bool scaled = amount_.has_scale || range->has_scale;
      const std::uint32_t value = amount_.value;
      amount_ = *range;
      amount_.has_scale = scaled;
      amount_.value = value;
    }
  }

  std::optional<Mention> match_percent() {
    auto percent = percent_end(text_, first_, amount_.end);
    if (!percent) return std::nullopt;
    if (const auto range = range_end(text_, first_, percent->end)) {
      if (const auto second = percent_end(text_, first_, range->end)) percent = second;
    }
    return Mention{{text_.tokens().items[first_].span.begin, percent->span.end},
                   EntityType::Percent,
                   first_,
                   percent->end};
  }

  /// "5€", "5 €", but not the sign of the next amount.
  bool match_sign_behind() {
    if (!amount_.is_digits) return false;
    std::string_view behind = text_.behind(amount_.end - 1);
    const std::size_t spaces = behind.starts_with(' ') ? 1 : 0;
    behind.remove_prefix(spaces);
    const std::size_t sign = leading_currency_sign(behind);
    const bool of_next = sign == behind.size() && text_.is_numeral(first_, amount_.end);
    if (sign == 0 || of_next) return false;
    sign_end_ =
        text_.tokens().items[amount_.end - 1].span.end + static_cast<std::uint32_t>(sign + spaces);
    return true;
  }

  bool joins(std::uint32_t i) const {
    const Gap gap = text_.gap(first_, i);
    return gap == Gap::Space || gap == Gap::Hyphen;
  }

  /// "$5 million dollars", "$200 USD".
  void skip_currency_word() {
    const CurrencyWord kind = text_.word(first_, amount_.end).currency;
    const bool code = kind == CurrencyWord::Code && joins(amount_.end) &&
                      text_.tokens().items[amount_.end].shape == Shape::Upper;
    if (code) ++amount_.end;
  }

  /// Words that are much else besides money need a scale before them ("3 won", "2 real").
  bool is_doubtful(std::string_view word) const {
    if (amount_.has_scale) return false;
    if (word == "pound" || word == "pounds")
      return amount_.value < kLeastPounds && amount_.is_digits;
    return word == "won" || word == "real" || word == "rand" || word == "dong";
  }

  bool match_currency_word() {
    std::uint32_t at = amount_.end;
    while (at < amount_.end + 2 && joins(at) &&
           text_.word(first_, at).currency == CurrencyWord::Adjective) {
      ++at;
    }
    if (!joins(at)) return false;
    const CurrencyWord kind = text_.word(first_, at).currency;
    const bool code = kind == CurrencyWord::Code && text_.tokens().items[at].shape == Shape::Upper;
    if (!code && (kind != CurrencyWord::Word || is_doubtful(text_.folded(first_, at))))
      return false;
    amount_.end = at + 1;
    return true;
  }

  bool is_attached_unit(std::string_view suffix) const {
    if (suffix.empty()) return false;
    return text_.is_unit(suffix);
  }

  bool match_unit(std::string_view first_suffix) {
    if (is_attached_unit(amount_.suffix) &&
        (first_suffix.empty() || first_suffix == amount_.suffix)) {
      return true;
    }
    std::uint32_t at = amount_.end;
    while (at < amount_.end + 2 && joins(at) && text_.word(first_, at).unit == UnitWord::Prefix)
      ++at;
    const bool pounds = text_.folded(first_, at).starts_with("pound");
    const bool unit = text_.word(first_, at).unit == UnitWord::Plain ||
                      text_.word(first_, at).unit == UnitWord::Symbol;
    if (!joins(at) || (!unit && !pounds)) return false;
    amount_.end = at + 1;
    extend_unit();
    return true;
  }

  /// "degrees Celsius", "miles per hour", "metres a second".
  void extend_unit() {
    if (joins(amount_.end) && text_.word(first_, amount_.end).unit == UnitWord::Plain &&
        text_.folded(first_, amount_.end - 1).starts_with("degree")) {
      ++amount_.end;
      return;
    }
    const std::string_view word = text_.folded(first_, amount_.end);
    const std::string_view next = text_.folded(first_, amount_.end + 1);
    const bool rate =
        word == "per" || ((word == "a" || word == "an") && (next == "hour" || next == "second"));
    const bool time = next == "hour" || next == "second" || next == "minute" || next == "day" ||
                      next == "year" || next == "capita" || next == "liter" || next == "litre";
    if (rate && time) amount_.end += 2;
  }

  const RuleText& text_;
  std::uint32_t first_;
  std::uint32_t begin_token_ = 0;
  bool has_sign_ = false;
  std::uint32_t sign_begin_ = 0;
  std::uint32_t sign_end_ = 0;
  Amount amount_;
};

}  // namespace

std::optional<Mention> match_amount(const RuleText& text, std::uint32_t i) {
  if (text.word(i, i).number == NumberWord::None && !text.is_numeral(i, i) &&
      text.word(i, i).currency == CurrencyWord::None) {
    return std::nullopt;
  }
  return AmountMatcher(text, i).match();
}

}  // namespace lens::entities

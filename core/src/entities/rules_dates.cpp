#include <algorithm>

#include "entities/rules.h"

// Dates: absolute ("July 24, 2021", "24 July", "2021-07-24", "late 2021", "the 1990s"), ranges
// ("May 5-7", "2019-2021") and relative ones ("last week", "two years ago", "Monday").

namespace lens::entities {
namespace {

// Numbers outside of these are rarely years; checked nowhere, chosen for prose about our time.
constexpr std::uint32_t kFirstYear = 1000;
constexpr std::uint32_t kLastYear = 2100;
/// Bare numbers from here on are years without any cue; earlier ones are as often counts.
constexpr std::uint32_t kFirstPlainYear = 1900;
constexpr std::uint32_t kLastPlainYear = 2059;

bool is_range_dash(std::string_view between) {
  return between == "-" || between == "\u2013" || between == "\u2014" || between == " - " ||
         between == " \u2013 ";
}

class DateMatcher {
 public:
  DateMatcher(const RuleText& text, std::uint32_t i) : text_(text), first_(i), end_(i) {}

  std::optional<Mention> match() {
    const bool found = match_point() || match_numeric() || match_relative() || match_ago() ||
                       match_century() || match_part();
    if (!found) return std::nullopt;
    const Span span{text_.tokens().items[first_].span.begin,
                    text_.tokens().items[end_ - 1].span.end};
    return Mention{span, EntityType::Date, first_, end_};
  }

 private:
  const RuleWord& word(std::uint32_t i) const { return text_.word(first_, i); }
  std::string_view folded(std::uint32_t i) const { return text_.folded(first_, i); }
  bool spaced(std::uint32_t i) const { return text_.gap(first_, i) == Gap::Space; }

  bool match_point() {
    if (word(first_).date != DateWord::Point) return false;
    end_ = first_ + 1;
    return true;
  }

  std::optional<Numeral> numeral(std::uint32_t i) const {
    if (!text_.is_numeral(first_, i)) return std::nullopt;
    return text_.numeral(i);
  }

  std::uint32_t plain_number(std::uint32_t i) const {
    const auto found = numeral(i);
    return found && found->suffix.empty() ? found->value.value_or(0) : 0;
  }

  bool is_year(std::uint32_t i, std::uint32_t first = kFirstYear,
               std::uint32_t last = kLastYear) const {
    const auto found = numeral(i);
    return found && found->digits.size() == 4 && found->suffix.empty() &&
           found->value.value_or(0) >= first && found->value.value_or(0) <= last;
  }

  /// 1 to 31, with or without "st", "nd", "rd", "th".
  bool is_day(std::uint32_t i) const {
    const auto found = numeral(i);
    if (!found || found->value.value_or(0) < 1 || found->value.value_or(0) > 31) return false;
    return found->suffix.empty() || is_ordinal(found->suffix);
  }

  static bool is_ordinal(std::string_view suffix) {
    return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
  }

  /// "2021-06-07", "6/7/2021", "24.07.2021".
  bool match_numeric() {
    const auto found = numeral(first_);
    if (!found) return false;
    if (found->digits.size() >= 8 && found->suffix.empty() && is_dotted_date(found->digits)) {
      end_ = first_ + 1;
      return true;
    }
    if (!text_.is_numeral(first_, first_ + 1) || !text_.is_numeral(first_, first_ + 2))
      return false;
    const std::string_view sign = text_.before(first_ + 1);
    if ((sign != "-" && sign != "/") || text_.before(first_ + 2) != sign) return false;
    const bool year_first = is_year(first_) && plain_number(first_ + 1) <= 12 && is_day(first_ + 2);
    const std::uint32_t last = plain_number(first_ + 2);
    const bool year_last = is_day(first_) && is_day(first_ + 1) &&
                           (is_year(first_ + 2) || (last < 100 && sign == "/"));
    if (!year_first && !year_last) return false;
    end_ = first_ + 3;
    return true;
  }

  static bool is_dotted_date(std::string_view digits) {
    const std::size_t a = digits.find('.');
    const std::size_t b = digits.rfind('.');
    if (a == std::string_view::npos || a == b || digits.find(',') != std::string_view::npos)
      return false;
    return a <= 2 && b - a <= 3 && digits.size() - b - 1 == 4;
  }

  /// The name of a month, written with a capital.
  bool is_month(std::uint32_t i) const {
    return word(i).month != 0 && text_.same_sentence(first_, i) && text_.is_capitalized_at(i);
  }

  bool is_short_month(std::uint32_t i) const { return folded(i).size() <= 4 && !is_full_month(i); }
  bool is_full_month(std::uint32_t i) const {
    const std::string_view name = folded(i);
    return name == "may" || name == "june" || name == "july" || name.size() > 4;
  }

  /// Moves behind one month of the forms of `match_month`.
  bool is_abbreviation_gap(std::uint32_t i) const {
    return spaced(i) || (text_.same_sentence(first_, i) && text_.before(i) == ". ");
  }

  /// ", 2021", " 2021", ", of 2021" behind a day or a month.
  std::uint32_t skip_year(std::uint32_t at) const {
    const Gap gap = text_.gap(first_, at);
    if (is_year(at) && (gap == Gap::Comma || is_abbreviation_gap(at))) return at + 1;
    const bool of = folded(at) == "of" && spaced(at) && spaced(at + 1) && is_year(at + 1);
    return of ? at + 2 : at;
  }

  /// "-7", " to 7", " and 7" behind a day.
  std::uint32_t skip_second_day(std::uint32_t at) const {
    if (is_day(at) && is_range_dash(text_.before(at))) return at + 1;
    const std::string_view link = folded(at);
    const bool links = link == "to" || link == "and" || link == "or" || link == "through";
    const bool ends = text_.gap(first_, at + 2) != Gap::Space || word(at + 2).date == DateWord::Cue;
    return links && is_day(at + 1) && spaced(at + 1) && (ends || is_year(at + 2)) ? at + 2 : at;
  }

  bool day_follows_month(std::uint32_t at) const {
    if (!is_day(at) || !is_abbreviation_gap(at)) return false;
    const NumberWord scale = word(at + 1).number;  // "May 20 million people" is none
    return !(scale == NumberWord::Scale && spaced(at + 1));
  }

  /// "July", "July 24", "July 24, 2021", "July 2021", "July 5-7", "July 30 - August 2".
  bool match_month_first(std::uint32_t at) {
    if (!is_month(at)) return false;
    std::uint32_t after = at + 1;
    if (day_follows_month(after)) {
      after = skip_year(skip_second_day(after + 1));
      if (is_month(after) && is_range_dash(text_.before(after)) && is_day(after + 1)) {
        after = skip_year(after + 2);
      }
    } else {
      const std::uint32_t year = skip_year(after);
      if (year == after && !is_bare_month(at)) return false;
      after = year;
    }
    end_ = after;
    return true;
  }

  /// "24 July 2021", "24th of July", "5-7 July".
  bool match_day_first(std::uint32_t at) {
    if (!is_day(at)) return false;
    std::uint32_t month = skip_second_day(at + 1);
    if (folded(month) == "of" && spaced(month)) ++month;
    if (!is_month(month) || !(spaced(month) || text_.gap(first_, month) == Gap::Hyphen))
      return false;
    end_ = skip_year(month + 1);
    return true;
  }

  /// A month without a number: names of months are names of people and verbs too.
  bool is_bare_month(std::uint32_t at) const {
    if (!is_full_month(at)) return false;
    const RuleWord& before = text_.word(first_, std::int64_t{at} - 1);
    const bool cue = text_.gap(first_, at) == Gap::Space &&
                     (before.date == DateWord::Cue || before.date == DateWord::Relative ||
                      before.date == DateWord::Part || before.month != 0);
    const bool name_follows = spaced(at + 1) && text_.same_sentence(first_, at + 1) &&
                              text_.is_capitalized_at(at + 1) && word(at + 1).month == 0;
    const std::string_view name = folded(at);
    const bool doubtful = name == "may" || name == "march";
    if (doubtful) return cue && !name_follows;
    const bool name_before = spaced(at) && at > first_ && text_.is_capitalized_at(at - 1);
    return cue || (!name_follows && !name_before);
  }

  bool is_weekday(std::uint32_t i) const {
    return word(i).is_weekday && text_.same_sentence(first_, i) && text_.is_capitalized_at(i);
  }

  /// "Monday", "Monday, July 24", "Sat. 5 May".
  bool match_weekday(std::uint32_t at) {
    if (!is_weekday(at)) return false;
    const bool full = folded(at).ends_with("day");
    const std::uint32_t next = at + 1;
    const Gap gap = text_.gap(first_, next);
    if (gap == Gap::Comma || is_abbreviation_gap(next)) {
      const bool month_behind = is_month(next) && day_follows_month(next + 1);
      if ((month_behind && match_month_first(next)) || match_day_first(next)) return true;
    }
    end_ = next;
    return full;
  }

  bool match_absolute(std::uint32_t at) {
    return match_weekday(at) || match_month_first(at) || match_day_first(at);
  }

  /// "the last three weeks" from "last", "next Monday", "this summer", "earlier this year".
  bool match_relative() {
    std::uint32_t at = first_;
    const std::string_view lead = folded(at);
    const bool comparison = lead == "earlier" || lead == "later";
    if (comparison && spaced(at + 1) && word(at + 1).date == DateWord::Relative) ++at;
    if (word(at).date != DateWord::Relative || !spaced(at + 1)) return false;
    ++at;
    if (match_weekday(at)) return true;
    if (is_month(at) && match_month_first(at)) return true;
    while (word(at).number == NumberWord::Plain || word(at).number == NumberWord::Vague ||
           (text_.is_numeral(first_, at) && plain_number(at) != 0)) {
      if (!spaced(at + 1)) return false;
      ++at;
    }
    const DateWord kind = word(at).date;
    if (kind != DateWord::Unit && kind != DateWord::Season) return false;
    if (kind == DateWord::Unit && folded(at) == "day" && folded(at - 1) == "this") return false;
    end_ = at + 1;
    if (kind == DateWord::Season) end_ = skip_year(end_);
    return true;
  }

  /// "two weeks ago", "a year earlier", "10 days later", "several months ago".
  bool match_ago() {
    std::uint32_t at = first_;
    while (at < first_ + 4 &&
           (word(at).number != NumberWord::None || text_.is_numeral(first_, at))) {
      ++at;
      if (folded(at) == "of" || folded(at) == "or") ++at;
    }
    if (at == first_ || !spaced(at) || word(at).date != DateWord::Unit) return false;
    const std::string_view after = folded(at + 1);
    if (!spaced(at + 1) || (after != "ago" && after != "earlier" && after != "later")) return false;
    end_ = at + 2;
    return true;
  }

  /// "19th century", "21st-century".
  bool match_century() {
    const auto found = numeral(first_);
    if (!found || !is_ordinal(found->suffix)) return false;
    const Gap gap = text_.gap(first_, first_ + 1);
    if ((gap != Gap::Space && gap != Gap::Hyphen) || !folded(first_ + 1).starts_with("centur"))
      return false;
    end_ = first_ + 2;
    return true;
  }

  /// "early 2021", "mid-1990s", "late May", then everything absolute.
  bool match_part() {
    std::uint32_t at = first_;
    const std::string_view lead = folded(at);
    const bool part = lead == "early" || lead == "mid" || lead == "late";
    const Gap gap = text_.gap(first_, at + 1);
    if (part && (gap == Gap::Space || gap == Gap::Hyphen)) {
      ++at;
      if (folded(at) == "to" && folded(at + 1) == "late") at += 2;
      if (match_absolute(at) || match_decade(at) || match_year(at, true)) return true;
      return match_season(at);
    }
    return match_absolute(at) || match_decade(at) || match_year(at, has_cue(at)) ||
           match_season(at);
  }

  /// "summer 2021", "spring of 1990".
  bool match_season(std::uint32_t at) {
    if (word(at).date != DateWord::Season) return false;
    const std::uint32_t year = skip_year(at + 1);
    if (year == at + 1) return false;
    end_ = year;
    return true;
  }

  /// "1990s", "'90s", "the 80s".
  bool match_decade(std::uint32_t at) {
    const auto found = numeral(at);
    if (!found || found->suffix != "s" || !found->value) return false;
    const bool full = found->digits.size() == 4 && *found->value % 10 == 0;
    const bool quoted = text_.before(at).ends_with('\'') || text_.before(at).ends_with("\u2019");
    const bool brief = found->digits.size() == 2 && *found->value % 10 == 0 &&
                       (quoted || text_.folded(first_, std::int64_t{at} - 1) == "the");
    if (!full && !brief) return false;
    end_ = at + 1;
    return true;
  }

  bool has_cue(std::uint32_t at) const {
    const RuleWord& before = text_.word(first_, std::int64_t{at} - 1);
    return text_.gap(first_, at) == Gap::Space &&
           (before.date == DateWord::Cue || before.date == DateWord::Relative);
  }

  /// Something is counted: "2,000 people", "1950 metres", "2000 of them".
  bool is_count(std::uint32_t at) const {
    if (text_.gap(first_, at + 1) == Gap::Hyphen) return !text_.is_numeral(first_, at + 1);
    if (!spaced(at + 1)) return false;
    const RuleWord& next = word(at + 1);
    if (next.unit != UnitWord::None || next.number == NumberWord::Scale) return true;
    if (next.currency == CurrencyWord::Word || next.date == DateWord::Unit) return true;
    const std::string_view name = folded(at + 1);
    const bool plural = name.size() > 4 && name.ends_with('s') && !name.ends_with("ss");
    const bool round = text_.numeral(at).value.value_or(1) % 100 == 0;
    return round && (plural || name == "people" || name == "men" || name == "women");
  }

  /// Behind a currency sign, a number sign or inside "12:2021" it is no year.
  bool stands_free(std::uint32_t at) const {
    const std::string_view before = text_.before(at);
    if (text_.behind(at).starts_with('%')) return false;
    if (before.empty() || at == 0) return true;
    return std::string_view(" (\n\t'\"-/[").find(before.back()) != std::string_view::npos ||
           static_cast<unsigned char>(before.back()) >= 0x80;
  }

  /// "2021", "2019-2021", "2019/20"; without a cue only in our time.
  bool match_year(std::uint32_t at, bool cue) {
    const bool good = cue ? is_year(at) : is_year(at, kFirstPlainYear, kLastPlainYear);
    if (!good || is_count(at) || !stands_free(at)) return false;
    if (trailing_currency_sign(text_.before(at)) > 0) return false;
    end_ = at + 1;
    const std::string_view between =
        text_.same_sentence(first_, end_) ? text_.before(end_) : std::string_view();
    const bool joined = is_range_dash(between) || between == "/";
    const bool second =
        is_year(end_) || (plain_number(end_) > 0 && numeral(end_)->digits.size() == 2);
    if (joined && second && !is_count(end_)) ++end_;
    return true;
  }

  const RuleText& text_;
  std::uint32_t first_;
  std::uint32_t end_;
};

bool can_begin_date(const RuleText& text, std::uint32_t i) {
  const RuleWord& word = text.word(i, i);
  return word.month != 0 || word.is_weekday || word.date != DateWord::None ||
         word.number != NumberWord::None || text.is_numeral(i, i);
}

}  // namespace

std::optional<Mention> match_date(const RuleText& text, std::uint32_t i) {
  if (!can_begin_date(text, i)) return std::nullopt;
  return DateMatcher(text, i).match();
}

}  // namespace lens::entities

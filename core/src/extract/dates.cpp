// Dates by hand-written patterns over tokens (numbers, words, marks). Each pattern is tried at each
// token, the first that fits wins. Weak spots: no relative dates ("yesterday"), no eras, zones by
// letters other than UTC and GMT are dropped.
#include "extract/dates.h"

#include <array>
#include <vector>

#include "language/pack.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

struct Token {
  enum Kind : std::uint8_t { Number, Word, Mark } kind = Mark;
  std::uint32_t value = 0;   // Number: its value; Mark: its code point
  std::uint32_t digits = 0;  // Number: how many
  std::string word;          // Word: lower case
  Span span;
  bool after_space = false;
};

using Tokens = std::vector<Token>;

struct Date {
  std::uint32_t year = 0;
  std::uint32_t month = 0;
  std::uint32_t day = 0;  // 0: not known
};

constexpr std::uint32_t kMinYear = 1500;
constexpr std::uint32_t kMaxYear = 2199;
/// Two-digit years from here on are of the last century (POSIX, strptime %y: 69).
constexpr std::uint32_t kCenturyPivot = 69;
/// More digits are an identifier; the value must fit 32 bits.
constexpr std::uint32_t kMaxNumberDigits = 9;

bool is_han_or_hangul(char32_t c) { return c >= 0x2E80; }

bool is_word_part(char32_t c) { return unicode::is_letter(c) || unicode::is_mark(c); }

void read_number(std::string_view text, std::size_t& offset, Token& token) {
  token.kind = Token::Number;
  for (; offset < text.size() && unicode::is_ascii_digit(text[offset]); ++offset) {
    if (++token.digits <= kMaxNumberDigits) {
      token.value = token.value * 10 + static_cast<std::uint32_t>(text[offset] - '0');
    }
  }
}

void read_word(std::string_view text, std::size_t& offset, char32_t first, Token& token) {
  token.kind = Token::Word;
  while (offset < text.size() && !is_han_or_hangul(first)) {
    std::size_t next = offset;
    const char32_t c = unicode::next_code_point(text, next);
    if (!is_word_part(c) || is_han_or_hangul(c)) break;
    offset = next;
  }
  token.word = unicode::to_lower(text.substr(token.span.begin, offset - token.span.begin));
}

Tokens tokenize(std::string_view text) {
  Tokens tokens;
  bool after_space = false;
  for (std::size_t offset = 0; offset < text.size();) {
    Token token;
    token.span.begin = static_cast<std::uint32_t>(offset);
    token.after_space = after_space;
    if (unicode::is_ascii_digit(text[offset])) {
      read_number(text, offset, token);
    } else {
      const char32_t c = unicode::next_code_point(text, offset);
      after_space = unicode::is_space(c);
      if (after_space) continue;
      token.value = c;
      if (is_word_part(c)) read_word(text, offset, c, token);
    }
    after_space = false;
    token.span.end = static_cast<std::uint32_t>(offset);
    tokens.push_back(std::move(token));
  }
  return tokens;
}

/// Reads along the tokens; every question past the end is answered with no.
class Reader {
 public:
  Reader(const Tokens& tokens, std::size_t at) : tokens_(&tokens), at_(at) {}

  std::size_t position() const { return at_; }
  bool done() const { return at_ >= tokens_->size(); }
  const Token* peek() const { return done() ? nullptr : &(*tokens_)[at_]; }
  void skip() { ++at_; }

  bool accept_mark(std::string_view marks) {
    const Token* token = peek();
    if (token == nullptr || token->kind != Token::Mark || token->value > 0x7F ||
        marks.find(static_cast<char>(token->value)) == std::string_view::npos) {
      return false;
    }
    ++at_;
    return true;
  }

  bool accept_word(std::string_view word) {
    const Token* token = peek();
    if (token == nullptr || token->kind != Token::Word || token->word != word) return false;
    ++at_;
    return true;
  }

  std::optional<std::uint32_t> accept_number(std::uint32_t min_digits, std::uint32_t max_digits) {
    const Token* token = peek();
    if (token == nullptr || token->kind != Token::Number || token->digits < min_digits ||
        token->digits > max_digits) {
      return std::nullopt;
    }
    ++at_;
    return token->value;
  }

 private:
  const Tokens* tokens_;
  std::size_t at_;
};

bool is_leap_year(std::uint32_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool is_valid(const Date& date) {
  static constexpr std::array<std::uint8_t, 12> kDays = {31, 28, 31, 30, 31, 30,
                                                         31, 31, 30, 31, 30, 31};
  if (date.year < kMinYear || date.year > kMaxYear || date.month < 1 || date.month > 12) {
    return false;
  }
  const std::uint32_t leap_day = date.month == 2 && is_leap_year(date.year) ? 1 : 0;
  return date.day <= kDays[date.month - 1] + leap_day;
}

std::optional<Date> if_valid(Date date) {
  return is_valid(date) ? std::optional<Date>(date) : std::nullopt;
}

/// The month's number when any language's list names it.
std::uint32_t month_named(std::string_view word) {
  for (const LanguagePack& pack : language::all_packs()) {
    const std::optional<std::string_view> value = pack.list("months").find(word);
    if (!value) continue;
    std::uint32_t month = 0;
    for (const char c : *value) month = month * 10 + static_cast<std::uint32_t>(c - '0');
    return month;
  }
  return 0;
}

std::uint32_t accept_month(Reader& reader) {
  const Token* token = reader.peek();
  if (token == nullptr || token->kind != Token::Word) return 0;
  const std::uint32_t month = month_named(token->word);
  if (month == 0) return 0;
  reader.skip();
  reader.accept_mark(".");
  return month;
}

/// The "th" of "28th", the "er" of "1er", "º": letters that touch the number.
void skip_ordinal(Reader& reader) {
  const Token* token = reader.peek();
  if (token != nullptr && token->kind == Token::Word && !token->after_space &&
      token->word.size() <= 3 && month_named(token->word) == 0) {
    reader.skip();
  }
}

/// The short words between the parts: "28 de julio de 2023", "28th of July", "le 28 juillet".
void skip_link_word(Reader& reader) {
  constexpr std::size_t kMaxLinkWordBytes = 3;
  const Token* token = reader.peek();
  if (token != nullptr && token->kind == Token::Word && token->word.size() <= kMaxLinkWordBytes &&
      month_named(token->word) == 0) {
    reader.skip();
  }
}

/// 2023-07-28, 2023/7/28, 2023.07.28
std::optional<Date> year_first(Reader& reader) {
  const auto year = reader.accept_number(4, 4);
  if (!year || !reader.accept_mark("-/.")) return std::nullopt;
  const auto month = reader.accept_number(1, 2);
  if (!month) return std::nullopt;
  if (!reader.accept_mark("-/.")) return std::nullopt;
  const auto day = reader.accept_number(1, 2);
  if (!day || *day == 0) return std::nullopt;
  return if_valid({*year, *month, *day});
}

/// 20230728
std::optional<Date> compact(Reader& reader) {
  const auto all = reader.accept_number(8, 8);
  if (!all || *all % 100 == 0) return std::nullopt;
  return if_valid({*all / 10000, *all / 100 % 100, *all % 100});
}

/// 2023年7月28日 and 2023년 7월 28일
std::optional<Date> east_asian(Reader& reader) {
  const auto year = reader.accept_number(4, 4);
  if (!year || !(reader.accept_word("年") || reader.accept_word("년"))) return std::nullopt;
  const auto month = reader.accept_number(1, 2);
  if (!month || !(reader.accept_word("月") || reader.accept_word("월"))) return std::nullopt;
  Reader with_day = reader;
  const auto day = with_day.accept_number(1, 2);
  if (!day || *day == 0 || !(with_day.accept_word("日") || with_day.accept_word("일"))) {
    return if_valid({*year, *month, 0});
  }
  while (reader.position() < with_day.position()) reader.skip();
  return if_valid({*year, *month, *day});
}

std::optional<std::uint32_t> accept_year(Reader& reader, bool two_digits) {
  if (const auto year = reader.accept_number(4, 4)) return year;
  if (!two_digits) return std::nullopt;
  const auto year = reader.accept_number(2, 2);
  if (!year) return std::nullopt;
  return *year + (*year < kCenturyPivot ? 2000 : 1900);
}

/// 28.07.2023, 07/28/2023, 28-07-2023
std::optional<Date> year_last(Reader& reader, DateOrder order) {
  const auto first = reader.accept_number(1, 2);
  const Token* mark = reader.peek();
  if (!first || !reader.accept_mark("-/.")) return std::nullopt;
  const char separator = static_cast<char>(mark->value);
  const auto second = reader.accept_number(1, 2);
  if (!second || !reader.accept_mark(std::string_view(&separator, 1))) return std::nullopt;
  const auto year = accept_year(reader, separator != '-');
  if (!year || *first == 0 || *second == 0) return std::nullopt;
  const bool day_first = separator == '.' || order == DateOrder::DayFirst;
  const Date usual = day_first ? Date{*year, *second, *first} : Date{*year, *first, *second};
  const Date swapped{*year, usual.day, usual.month};
  return is_valid(usual) ? if_valid(usual) : if_valid(swapped);
}

/// July 28th, 2023; Jul. 28 2023; July 2023
std::optional<Date> month_name_first(Reader& reader) {
  const std::uint32_t month = accept_month(reader);
  if (month == 0) return std::nullopt;
  Reader only_year = reader;
  skip_link_word(only_year);
  if (const auto year = only_year.accept_number(4, 4)) {
    while (reader.position() < only_year.position()) reader.skip();
    return if_valid({*year, month, 0});
  }
  const auto day = reader.accept_number(1, 2);
  if (!day || *day == 0) return std::nullopt;
  skip_ordinal(reader);
  reader.accept_mark(",.");
  const auto year = reader.accept_number(4, 4);
  if (!year) return std::nullopt;
  return if_valid({*year, month, *day});
}

/// 28 July 2023, 28. Juli 2023, 28 de julio de 2023, 28-Jul-2023
std::optional<Date> day_then_month_name(Reader& reader) {
  const auto day = reader.accept_number(1, 2);
  if (!day || *day == 0) return std::nullopt;
  skip_ordinal(reader);
  reader.accept_mark(".-");
  skip_link_word(reader);
  const std::uint32_t month = accept_month(reader);
  if (month == 0) return std::nullopt;
  reader.accept_mark(",-");
  skip_link_word(reader);
  const auto year = reader.accept_number(4, 4);
  if (!year) return std::nullopt;
  return if_valid({*year, month, *day});
}

void append_number(std::string& out, std::uint32_t value, int width) {
  std::string digits = std::to_string(value);
  for (int i = static_cast<int>(digits.size()); i < width; ++i) out += '0';
  out += digits;
}

std::string to_iso(const Date& date) {
  std::string out;
  append_number(out, date.year, 4);
  out += '-';
  append_number(out, date.month, 2);
  if (date.day == 0) return out;
  out += '-';
  append_number(out, date.day, 2);
  return out;
}

/// "am", "a.m.", "pm", "p.m." behind a time: 'a', 'p' or 0.
char accept_half_of_day(Reader& reader) {
  for (const std::string_view half : {"am", "pm"}) {
    if (reader.accept_word(half)) return half.front();
  }
  for (const std::string_view half : {"a", "p"}) {
    Reader ahead = reader;
    if (ahead.accept_word(half) && ahead.accept_mark(".") && ahead.accept_word("m")) {
      ahead.accept_mark(".");
      while (reader.position() < ahead.position()) reader.skip();
      return half.front();
    }
  }
  return 0;
}

/// "Z", "UTC", "+02:00", "GMT+2"; "" when there is none that can be read.
std::string accept_zone(Reader& reader) {
  const bool named =
      reader.accept_word("z") || reader.accept_word("utc") || reader.accept_word("gmt");
  Reader ahead = reader;
  const Token* sign = ahead.peek();
  if (!ahead.accept_mark("+-")) return named ? "Z" : "";
  auto hours = ahead.accept_number(1, 4);
  if (!hours) return named ? "Z" : "";
  std::uint32_t minutes = 0;
  if (*hours >= 100) {
    minutes = *hours % 100;
    *hours /= 100;
  } else if (ahead.accept_mark(":")) {
    minutes = ahead.accept_number(2, 2).value_or(0);
  }
  constexpr std::uint32_t kMaxZoneHours = 14;
  if (*hours > kMaxZoneHours || minutes > 59) return named ? "Z" : "";
  while (reader.position() < ahead.position()) reader.skip();
  std::string out(1, static_cast<char>(sign->value));
  append_number(out, *hours, 2);
  out += ':';
  append_number(out, minutes, 2);
  return out;
}

/// The seconds of "14:05:09", with their fraction read over.
std::optional<std::uint32_t> accept_seconds(Reader& reader) {
  Reader ahead = reader;
  if (!ahead.accept_mark(":")) return std::nullopt;
  const auto seconds = ahead.accept_number(2, 2);
  if (!seconds || *seconds > 60) return std::nullopt;
  Reader fraction = ahead;
  if (fraction.accept_mark(".") && fraction.accept_number(1, kMaxNumberDigits)) ahead = fraction;
  while (reader.position() < ahead.position()) reader.skip();
  return seconds;
}

/// "T14:05:00+02:00", " at 2:05 pm": the time behind a date, as ISO; the reader stays when there is
/// none.
std::string accept_time(Reader& reader) {
  Reader ahead = reader;
  ahead.accept_mark(",|");
  skip_link_word(ahead);
  auto hour = ahead.accept_number(1, 2);
  if (!hour || !ahead.accept_mark(":.")) return {};
  const auto minute = ahead.accept_number(2, 2);
  if (!minute || *minute > 59 || *hour > 23) return {};
  const auto seconds = accept_seconds(ahead);
  const char half = accept_half_of_day(ahead);
  if (half != 0 && (*hour > 12 || *hour == 0)) return {};
  if (half == 'p' && *hour < 12) *hour += 12;
  if (half == 'a' && *hour == 12) *hour = 0;
  std::string out = "T";
  append_number(out, *hour, 2);
  out += ':';
  append_number(out, *minute, 2);
  if (seconds) {
    out += ':';
    append_number(out, *seconds, 2);
  }
  out += accept_zone(ahead);
  while (reader.position() < ahead.position()) reader.skip();
  return out;
}

/// The date that begins exactly at the reader's place.
std::optional<Date> date_at(Reader& reader, DateOrder order) {
  const Reader start = reader;
  const auto attempt = [&](auto pattern) {
    Reader trial = start;
    const std::optional<Date> date = pattern(trial);
    if (date) {
      while (reader.position() < trial.position()) reader.skip();
    }
    return date;
  };
  if (start.peek()->kind == Token::Word) return attempt(month_name_first);
  if (const auto date = attempt(year_first)) return date;
  if (const auto date = attempt(compact)) return date;
  if (const auto date = attempt(east_asian)) return date;
  if (const auto date = attempt(day_then_month_name)) return date;
  return attempt([order](Reader& trial) { return year_last(trial, order); });
}

/// A number that is the tail of something longer ("v1.2.2023", "3-12-2020-7") starts no date.
bool can_start(const Tokens& tokens, std::size_t at) {
  if (tokens[at].kind == Token::Mark) return false;
  if (tokens[at].kind == Token::Word || at < 2 || tokens[at].after_space) return true;
  return tokens[at - 1].kind != Token::Mark || tokens[at - 2].kind != Token::Number ||
         tokens[at - 1].after_space || tokens[at - 1].value == U',';
}

}  // namespace

DateOrder date_order_for(std::string_view language_code) {
  return language_code == "en" || language_code == "und" ? DateOrder::MonthFirst
                                                         : DateOrder::DayFirst;
}

std::optional<FoundDate> find_date(std::string_view text, DateOrder order) {
  const Tokens tokens = tokenize(text.substr(0, kMaxDateTextBytes));
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!can_start(tokens, at)) continue;
    Reader reader(tokens, at);
    const std::optional<Date> date = date_at(reader, order);
    if (!date) continue;
    std::string iso = to_iso(*date);
    if (date->day != 0) iso += accept_time(reader);
    return FoundDate{std::move(iso),
                     {tokens[at].span.begin, tokens[reader.position() - 1].span.end}};
  }
  return std::nullopt;
}

bool is_since_date(std::string_view text, const FoundDate& date) {
  constexpr std::size_t kWordsBeforeDate = 2;  // "Registered on"
  std::string_view before = text.substr(0, date.span.begin);
  if (const std::size_t line = before.find_last_of('\n'); line != std::string_view::npos) {
    before.remove_prefix(line + 1);
  }
  const Tokens tokens = tokenize(before);
  std::size_t words = 0;
  for (std::size_t at = tokens.size(); at-- > 0 && words < kWordsBeforeDate;) {
    if (tokens[at].kind != Token::Word) continue;
    if (language::listed_in_any("since_words", tokens[at].word)) return true;
    ++words;
  }
  return false;
}

std::optional<std::string> parse_date(std::string_view text, DateOrder order) {
  if (auto found = find_date(text, order)) return std::move(found->iso);
  const Tokens tokens = tokenize(text.substr(0, kMaxDateTextBytes));
  if (tokens.size() != 1 || tokens[0].kind != Token::Number || tokens[0].digits != 4 ||
      tokens[0].value < kMinYear || tokens[0].value > kMaxYear) {
    return std::nullopt;
  }
  return std::to_string(tokens[0].value);
}

}  // namespace lens::extract

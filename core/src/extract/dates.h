#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <lens/span.h>

namespace lens::extract {

/// How "03/04/2023" is read where nothing in it decides.
enum class DateOrder : std::uint8_t { MonthFirst, DayFirst };

/// The order that a language's writers use: month first in English, else day first.
DateOrder date_order_for(std::string_view language_code);

/// A date and the bytes that it stood in, with its time when it has one.
struct FoundDate {
  /// ISO 8601, as exact as the source: "2023-07", "2023-07-28", "2023-07-28T14:05",
  /// "2023-07-28T14:05:00+02:00".
  std::string iso;
  Span span;
};

/// The first date of a text that has a year: numeric ("2023-07-28", "28.07.2023", "07/28/2023",
/// "20230728", "2023年7月28日") or with a month's name in any language that has a list `months`
/// ("July 28th, 2023", "le 1er août 2023", "28 de julio de 2023"). A day that the calendar does not
/// have is no date. Looks at the first `kMaxDateTextBytes` bytes only.
std::optional<FoundDate> find_date(std::string_view text, DateOrder order = DateOrder::MonthFirst);

/// True when the words before the date, on its line, say that something has been since then:
/// "Joined: Mar 2019", "Member since 2 May 2008". Such a date is no date of publication.
bool is_since_date(std::string_view text, const FoundDate& date);

/// The date of `find_date`; also a lone year when that is the whole text ("2023").
std::optional<std::string> parse_date(std::string_view text,
                                      DateOrder order = DateOrder::MonthFirst);

/// A date line, a meta tag's content: longer texts are prose, whose dates are not theirs.
inline constexpr std::size_t kMaxDateTextBytes = 400;

}  // namespace lens::extract

#include "entities/rules.h"

// Times of day: "10 a.m.", "5:30 p.m. EST", "17:00 GMT", "noon", "6 o'clock".

namespace lens::entities {
namespace {

bool is_zone(const RuleText& text, std::uint32_t origin, std::uint32_t i) {
  return text.word(origin, i).time == TimeWord::Zone && text.gap(origin, i) == Gap::Space &&
         text.tokens().items[i].shape == Shape::Upper;
}

bool is_half(const RuleText& text, std::uint32_t origin, std::uint32_t i) {
  return text.word(origin, i).time == TimeWord::Half &&
         (text.gap(origin, i) == Gap::Space || text.gap(origin, i) == Gap::None);
}

/// Minutes or seconds behind a colon: two digits below 60.
bool is_sixtieth(const RuleText& text, std::uint32_t origin, std::uint32_t i) {
  if (!text.is_numeral(origin, i) || text.before(i) != ":") return false;
  const Numeral numeral = text.numeral(i);
  return numeral.digits.size() == 2 && numeral.value.value_or(60) < 60;
}

bool has_half_suffix(std::string_view suffix) { return suffix == "am" || suffix == "pm"; }

}  // namespace

std::optional<Mention> match_time(const RuleText& text, std::uint32_t i) {
  Mention mention{text.tokens().items[i].span, EntityType::Time, i, i + 1};
  if (text.word(i, i).time == TimeWord::Point) return mention;
  if (!text.is_numeral(i, i)) return std::nullopt;
  const Numeral hour = text.numeral(i);
  if (hour.digits.size() > 5 || hour.value.value_or(0) > 24) return std::nullopt;
  bool certain = has_half_suffix(hour.suffix);
  std::uint32_t end = i + 1;
  while (end < i + 3 && is_sixtieth(text, i, end)) {
    certain =
        certain || text.numeral(end).suffix.empty() || has_half_suffix(text.numeral(end).suffix);
    ++end;
  }
  if (is_half(text, i, end) || text.word(i, end).time == TimeWord::Hour) {
    certain = true;
    ++end;
  }
  if (!certain) return std::nullopt;
  if (is_zone(text, i, end)) ++end;
  mention.end = end;
  mention.span.end = text.tokens().items[end - 1].span.end;
  return mention;
}

}  // namespace lens::entities

#pragma once

#include <string_view>
#include <vector>

#include "segment/segment.h"

/// What a word is. It starts from the words of UAX #29, as ICU finds them, of which only those with
/// a letter or a digit count, and changes them in these places:
///
/// | text | words |
/// |---|---|
/// | brother-in-law, 2019-20 | one: a single hyphen joins what touches it on both sides |
/// | don't, O’Brien, 1990's | one; apostrophes at either end are not part of the word |
/// | 3.14, 1,000, 10:30, 12/05/2023 | one number each |
/// | $4.5bn, £20 | one: a currency sign belongs to the number it touches |
/// | U.S., a.m., Ph.D. | one, with its last stop; but "Dr." and "J." are "Dr" and "J" |
/// | AT&T, R&D | one: "&" joins capitals |
/// | https://a.example/b?c, www.a.example, me@a.example | one |
/// | world.Today | two: a stop that lost the space behind it |
/// | and/or | two |
/// | 東京 | two: Han characters count one by one, kana as runs; Thai as runs without spaces |
namespace lens::segment {

/// All words of a text in order, without their syllables. Linear time.
std::vector<Word> find_words(std::string_view text);

/// True when the stop at `stop` ends a sentence whose following space was lost ("world.Today").
bool is_glued_stop(std::string_view text, std::size_t stop);

}  // namespace lens::segment

#pragma once

#include <cstdint>
#include <string_view>

#include <lens/language_pack.h>
#include <lens/span.h>

namespace lens::segment {

/// Decides whether a place that may end a sentence does. What it knows about a language comes from
/// the pack: `abbreviations` (entry, class), `sentence_starters`, `speech_verbs`, `after_time`,
/// `sentence_options`.
///
/// | class | the stop behind it ends a sentence |
/// |---|---|
/// | title, inner | never ("Mr.", "e.g.") |
/// | number, month | unless digits follow ("No. 5", "Sept. 11") |
/// | company, place | only before a word that begins sentences ("Inc.", "U.S.") |
/// | time | unless a zone or day follows, or the sentence has just begun ("At 5 a.m. Mr. Smith …")
/// | | common | always before a capital ("etc.") |
class SentenceRules {
 public:
  explicit SentenceRules(const LanguagePack& pack);

  /// `begin` is where the sentence begins, `boundary` the place in question: behind the white space
  /// that follows a terminator, or directly behind a terminator, or behind a line break. `limit` is
  /// the end of the block. Looks at a bounded stretch on both sides.
  bool ends_sentence(std::string_view text, std::uint32_t begin, std::uint32_t boundary,
                     std::uint32_t limit) const;

  /// True when digits behind the stop at `stop` begin a sentence ("… the attack. 12 people died"):
  /// the word before is an ordinary one.
  bool ends_before_digits(std::string_view text, std::uint32_t stop) const;

  /// True where ";" is the question mark (Greek).
  bool has_question_semicolon() const { return has_question_semicolon_; }

 private:
  struct Place;

  bool ends_after_stop(const Place& place) const;
  bool ends_after_mark(const Place& place) const;
  static bool goes_on_in_next_line(const Place& place);
  bool ends_after_abbreviation(const Place& place, std::string_view kind) const;
  bool ends_after_time(const Place& place) const;
  bool is_speech(const Place& place) const;
  std::string_view kind_of(std::string_view token) const;
  bool is_starter(std::string_view word) const;

  const WordList& abbreviations_;
  const WordList& starters_;
  const WordList& speech_verbs_;
  const WordList& after_time_;
  bool has_ordinal_stop_;
  bool has_question_semicolon_;
};

}  // namespace lens::segment

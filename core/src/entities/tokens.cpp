#include "entities/tokens.h"

#include "unicode/text.h"

// Words come from `segment`. Names need smaller pieces: "Kremlin-linked" holds the name Kremlin,
// "Wagner’s" the name Wagner. Punctuation makes no tokens; it is the gap before the next one.

namespace lens::entities {
namespace {

constexpr std::string_view kRightQuote = "\u2019";

bool is_ascii(std::string_view text) {
  for (char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

/// Case folding without marks; curly apostrophes become straight ones.
void fold_into(std::string_view word, std::string& out) {
  if (is_ascii(word)) {
    for (char c : word) out.push_back(unicode::to_ascii_lower(c));
    return;
  }
  const std::string folded = unicode::fold_case_and_marks(word);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (std::string_view(folded).substr(i).starts_with(kRightQuote)) {
      out.push_back('\'');
      i += kRightQuote.size() - 1;
    } else {
      out.push_back(folded[i]);
    }
  }
}

/// Open addressing over the vocabulary; doubles when it is half full.
class Interner {
 public:
  explicit Interner(Tokens& tokens) : tokens_(tokens), slots_(1024, 0) {}

  std::uint32_t intern(std::string_view word) {
    const auto begin = static_cast<std::uint32_t>(tokens_.letters.size());
    fold_into(word, tokens_.letters);
    const std::string_view folded = std::string_view(tokens_.letters).substr(begin);
    const std::uint32_t hash = hash_of(folded);
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const VocabularyEntry& entry = tokens_.vocabulary[slots_[slot] - 1];
      if (entry.hash != hash || entry.span.of(tokens_.letters) != folded) continue;
      tokens_.letters.resize(begin);
      return slots_[slot] - 1;
    }
    const auto end = static_cast<std::uint32_t>(tokens_.letters.size());
    tokens_.vocabulary.push_back({{begin, end}, hash});
    slots_[slot] = static_cast<std::uint32_t>(tokens_.vocabulary.size());
    if (tokens_.vocabulary.size() * 2 > slots_.size()) grow();
    return static_cast<std::uint32_t>(tokens_.vocabulary.size()) - 1;
  }

 private:
  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t i = 0; i < tokens_.vocabulary.size(); ++i) {
      std::size_t slot = tokens_.vocabulary[i].hash & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = i + 1;
    }
  }

  Tokens& tokens_;
  std::vector<std::uint32_t> slots_;  // index into the vocabulary plus one
};

/// What the letters of a word say about its shape.
struct LetterCount {
  int upper = 0;
  int lower = 0;
  bool first_is_upper = false;
  bool first_is_digit = false;
};

LetterCount count_letters(std::string_view word) {
  LetterCount count;
  for (std::size_t i = 0; i < word.size();) {
    const bool first = i == 0;
    const char32_t c = unicode::next_code_point(word, i);
    const bool upper = unicode::is_upper(c);
    if (first) count.first_is_digit = unicode::is_digit(c);
    if (first) count.first_is_upper = upper;
    if (upper) ++count.upper;
    if (unicode::is_lower(c)) ++count.lower;
  }
  return count;
}

Shape shape_of(std::string_view word) {
  const LetterCount count = count_letters(word);
  if (count.first_is_digit) return Shape::Number;
  if (count.upper + count.lower == 0) return Shape::Other;
  if (count.upper == 0) return Shape::Lower;
  if (count.lower == 0) return count.upper == 1 ? Shape::Initial : Shape::Upper;
  return count.upper == 1 && count.first_is_upper ? Shape::Title : Shape::Mixed;
}

/// The gap that one character makes; stronger ones win over weaker ones beside them.
Gap gap_of(char32_t c) {
  switch (c) {
    case ',':
      return Gap::Comma;
    case ':':
    case ';':
      return Gap::Colon;
    case '.':
    case '!':
    case '?':
    case 0x2026:
      return Gap::Stop;
    case '(':
    case '[':
      return Gap::Open;
    case ')':
    case ']':
      return Gap::Close;
    case '/':
      return Gap::Slash;
    case '&':
      return Gap::Ampersand;
    case '-':
    case 0x2010:
    case 0x2011:
      return Gap::Hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
      return Gap::Dash;
    case '\n':
    case '\t':
      return Gap::Break;
    default:
      break;
  }
  if (unicode::is_space(c)) return Gap::Space;
  return c == '\'' || unicode::is_quote(c) ? Gap::Quote : Gap::Other;
}

Gap classify_gap(std::string_view between) {
  Gap gap = Gap::None;
  bool has_space = false;
  for (std::size_t i = 0; i < between.size();) {
    const Gap next = gap_of(unicode::next_code_point(between, i));
    has_space = has_space || next == Gap::Space;
    if (next > gap) gap = next;
  }
  return gap == Gap::Hyphen && has_space ? Gap::Dash : gap;
}

bool is_currency_sign(char32_t c) {
  return c == '$' || (c >= 0xA2 && c <= 0xA5) || c == 0x0E3F || (c >= 0x20A0 && c <= 0x20CF);
}

/// "'s" or "’s" at the end of a word: its length in bytes, else 0.
std::size_t possessive_size(std::string_view word) {
  if (word.size() < 3 || (word.back() != 's' && word.back() != 'S')) return 0;
  word.remove_suffix(1);
  if (word.ends_with('\'')) return 2;
  return word.ends_with(kRightQuote) ? 1 + kRightQuote.size() : 0;
}

/// Single letters with full stops between them: "U.S", "U.S.".
bool is_dotted(std::string_view word) {
  if (word.size() < 3) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool good = i % 2 == 1 ? word[i] == '.' : unicode::is_ascii_alpha(word[i]);
    if (!good) return false;
  }
  return true;
}

class Splitter {
 public:
  Splitter(const Article& article, const WordList& abbreviations, Tokens& tokens)
      : text_(article.text), abbreviations_(abbreviations), tokens_(tokens), interner_(tokens) {}

  void add_sentence(const segment::Segments& segments, std::uint32_t index) {
    const segment::Sentence& sentence = segments.sentences[index];
    tokens_.sentence_starts.push_back(static_cast<std::uint32_t>(tokens_.size()));
    sentence_ = index;
    sentence_end_ = sentence.span.end;
    at_start_ = true;
    for (std::uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
      add_word(segments.words[w].span);
    }
  }

 private:
  void add_word(Span word) {
    strip_signs(word);
    const bool is_number = !word.empty() && unicode::is_ascii_digit(text_[word.begin]);
    std::uint32_t begin = word.begin;
    for (std::uint32_t i = word.begin; i <= word.end; ++i) {
      const std::size_t split = i == word.end ? 1 : split_size(i, is_number);
      if (split == 0) continue;
      if (i > begin) add_piece({begin, i});
      begin = i + static_cast<std::uint32_t>(split);
      i = begin - 1;
    }
  }

  /// A currency sign is part of the gap: "$4.5bn" is the number alone.
  void strip_signs(Span& word) const {
    while (!word.empty() && leading_currency_sign(word.of(text_)) > 0) {
      word.begin += static_cast<std::uint32_t>(leading_currency_sign(word.of(text_)));
    }
    while (!word.empty() && trailing_currency_sign(word.of(text_)) > 0) {
      word.end -= static_cast<std::uint32_t>(trailing_currency_sign(word.of(text_)));
    }
  }

  /// Words are split at hyphens, numbers also inside "10:30" and "12/05/2023".
  std::size_t split_size(std::uint32_t at, bool is_number) const {
    const char c = text_[at];
    if (c == '-' || (is_number && (c == ':' || c == '/'))) return 1;
    const std::string_view rest = text_.substr(at, 3);
    return rest == "\u2010" || rest == "\u2011" || rest == "\u2013" || rest == "\u2014" ? 3 : 0;
  }

  void add_piece(Span piece) {
    possessive_ = possessive_size(piece.of(text_)) > 0;
    piece.end -= static_cast<std::uint32_t>(possessive_size(piece.of(text_)));
    fit_full_stop(piece);
    if (piece.empty() || (!at_start_ && piece.begin < last_end_)) return;
    Token token;
    token.span = piece;
    token.sentence = sentence_;
    token.word = interner_.intern(piece.of(text_));
    token.shape = shape_of(piece.of(text_));
    token.gap = gap_before(piece.begin);
    last_end_ = piece.end;
    at_start_ = false;
    last_possessive_ = possessive_;
    tokens_.items.push_back(token);
  }

  /// Initials and dotted abbreviations own their full stop, other words do not.
  void fit_full_stop(Span& piece) const {
    std::string_view word = piece.of(text_);
    const bool next_is_stop = piece.end < sentence_end_ && text_[piece.end] == '.';
    while (word.ends_with('.') && !is_dotted(word) && shape_of(word) != Shape::Initial) {
      word.remove_suffix(1);
    }
    piece.end = piece.begin + static_cast<std::uint32_t>(word.size());
    const bool owns = is_dotted(word) || (shape_of(word) == Shape::Initial && word != "I");
    if (owns && next_is_stop && !word.ends_with('.')) ++piece.end;
  }

  Gap gap_before(std::uint32_t begin) const {
    if (at_start_) return Gap::Start;
    std::string_view between = text_.substr(last_end_, begin - last_end_);
    if (last_possessive_) between.remove_prefix(between.find_first_of("sS") + 1);
    const Gap gap = classify_gap(between);
    if (last_possessive_ && gap == Gap::Space) return Gap::Possessive;
    const bool after_abbreviation = gap == Gap::Stop && between.starts_with(". ") &&
                                    between.size() == 2 &&
                                    abbreviations_.contains(tokens_.folded(tokens_.size() - 1));
    return after_abbreviation ? Gap::Space : gap;
  }

  std::string_view text_;
  const WordList& abbreviations_;
  Tokens& tokens_;
  Interner interner_;
  std::uint32_t sentence_ = 0;
  std::uint32_t sentence_end_ = 0;
  std::uint32_t last_end_ = 0;
  bool at_start_ = true;
  bool possessive_ = false;
  bool last_possessive_ = false;
};

}  // namespace

std::size_t leading_currency_sign(std::string_view text) {
  std::size_t end = 0;
  if (text.empty()) return 0;
  return is_currency_sign(unicode::next_code_point(text, end)) ? end : 0;
}

std::size_t trailing_currency_sign(std::string_view text) {
  std::size_t begin = text.size();
  if (text.empty()) return 0;
  return is_currency_sign(unicode::previous_code_point(text, begin)) ? text.size() - begin : 0;
}

Tokens split_tokens(const Article& article, const segment::Segments& segments,
                    const WordList& abbreviations) {
  Tokens tokens;
  tokens.text = article.text;
  tokens.items.reserve(segments.words.size());
  Splitter splitter(article, abbreviations, tokens);
  for (std::uint32_t i = 0; i < segments.sentences.size(); ++i) splitter.add_sentence(segments, i);
  tokens.sentence_starts.push_back(static_cast<std::uint32_t>(tokens.size()));
  return tokens;
}

}  // namespace lens::entities

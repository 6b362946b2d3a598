#include "extract/byline.h"

#include <algorithm>
#include <vector>

#include "extract/boilerplate_phrases.h"
#include "language/pack.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

/// "By " and the names of four authors with their offices.
constexpr std::size_t kMaxBylineBytes = 200;
constexpr std::size_t kMaxIntroducingWords = 3;
/// "Maria de la Cruz García López" has six.
constexpr std::size_t kMaxNameWords = 6;
/// A credit is looked for in so many bytes at the end of a line.
constexpr std::size_t kCreditBytes = 80;

/// Bytes of the words that introduce authors ("Written by"); 0 when the line does not begin so.
std::size_t introduction_size(const FoldedLine& line) {
  std::size_t size = 0;
  const std::size_t count = std::min(line.words.size(), kMaxIntroducingWords);
  for (std::size_t words = 1; words <= count; ++words) {
    const std::size_t end = line.words[words - 1].span.end;
    const std::size_t begin = line.words.front().span.begin;
    if (language::listed_in_any("byline_words",
                                std::string_view(line.text).substr(begin, end - begin))) {
      size = end;
    }
  }
  return size;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Two to five characters of a script without capitals and spaces: 王明.
bool is_unspaced_name(std::string_view text) {
  constexpr std::size_t kMinBytes = 6;
  constexpr std::size_t kMaxBytes = 15;
  std::size_t offset = 0;
  if (text.size() < kMinBytes || text.size() > kMaxBytes) return false;
  while (offset < text.size()) {
    if (!unicode::is_unspaced_script(unicode::next_code_point(text, offset))) return false;
  }
  return true;
}

/// "Arc" and "d'Arc".
bool is_capitalized(std::string_view word) {
  const std::size_t apostrophe = std::min(word.find('\''), word.find("’"));
  const bool has_article = apostrophe == 1 && word.size() > 2;
  const std::size_t skip = word[apostrophe == 1 ? 1 : 0] == '\'' ? 2 : 4;
  return unicode::starts_with_upper(word) ||
         (has_article && word.size() > skip && unicode::starts_with_upper(word.substr(skip)));
}

/// A person's name: capitalized words with lower-case particles between them.
bool is_name(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  if (words.empty() || words.size() > kMaxNameWords) return false;
  if (words.size() == 1 && is_unspaced_name(words.front())) return true;
  constexpr std::size_t kMaxParticleBytes = 3;
  for (const std::string_view word : words) {
    const bool has_digit = std::any_of(word.begin(), word.end(), unicode::is_ascii_digit);
    if (has_digit || (!is_capitalized(word) && word.size() > kMaxParticleBytes)) return false;
  }
  return is_capitalized(words.front()) && is_capitalized(words.back());
}

std::string_view without_full_stop(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word;
}

/// Where the names end: at a bar, a bullet, a bracket, a dash, or a digit.
std::string_view names_part(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view stop :
       {"|", "•", "·", "⋅", "(", "/", " - ", " – ", " — ", "@", ";"}) {
    end = std::min(end, text.find(stop));
  }
  const std::size_t digit = text.find_first_of("0123456789");
  const bool end_is_digit = digit < end;
  end = std::min(end, digit);
  text = unicode::trim(text.substr(0, end));
  // What is left of a date, whose digits ended the names: "Jane Doe, July".
  const std::size_t space = text.find_last_of(' ');
  if (end_is_digit && space != std::string_view::npos &&
      language::listed_in_any("months",
                              unicode::to_lower(without_full_stop(text.substr(space + 1))))) {
    text = unicode::trim(text.substr(0, space));
  }
  return text;
}

/// Splits at commas and the words for "and".
std::vector<std::string_view> split_names(std::string_view text) {
  std::vector<std::string_view> names;
  const auto add = [&names](std::string_view name) {
    name = unicode::trim(name);
    if (!name.empty()) names.push_back(name);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ',') {
      add(text.substr(begin, at - begin));
      begin = at + 1;
      continue;
    }
    for (const std::string_view joint :
         {" and ", " und ", " et ", " y ", " e ", " en ", " и ", " & "}) {
      if (!text.substr(at).starts_with(joint)) continue;
      add(text.substr(begin, at - begin));
      begin = at + joint.size();
      at = begin - 1;
      break;
    }
  }
  if (begin < text.size()) add(text.substr(begin));
  return names;
}

/// "Staff Writer", "Political Correspondent": what follows a name behind a comma is an office when
/// it is listed, and a place or newspaper ends the list as well.
bool is_office(std::string_view text) {
  const FoldedLine folded = fold_line(text);
  return std::any_of(folded.words.begin(), folded.words.end(), [&](const FoldedWord& word) {
    return language::listed_in_any("byline_offices", word.span.of(folded.text));
  });
}

std::string join(const std::vector<std::string_view>& names) {
  std::string joined;
  for (const std::string_view name : names) {
    if (!joined.empty()) joined += ", ";
    joined += name;
  }
  return joined;
}

/// "From March, the largest ships will pay": one capitalized word, then a clause.
bool opens_sentence(std::string_view name, std::string_view next) {
  constexpr std::size_t kMinClauseWords = 6;
  return name.find(' ') == std::string_view::npos && next.ends_with('.') && !is_capitalized(next) &&
         split_words(next).size() >= kMinClauseWords;
}

/// The names at the beginning of `rest`, what stands behind the introduction.
std::optional<std::string> names_in(std::string_view rest) {
  const std::string_view part = names_part(rest);
  if (part.ends_with('.') && part.find(". ") != std::string_view::npos) return std::nullopt;
  std::vector<std::string_view> names;
  for (const std::string_view name : split_names(part)) {
    if (names.size() == 1 && opens_sentence(names.front(), name)) return std::nullopt;
    if (!names.empty() && is_office(name)) break;
    if (!is_name(name)) break;
    names.push_back(name);
  }
  if (names.empty()) return std::nullopt;
  return join(names);
}

/// "Photo: Ann Lee / Island Press", "Photos by Ann Lee": a listed label and nothing but names.
bool is_labelled_credit(std::string_view text) {
  constexpr std::string_view kBy = " by ";
  const std::string lower = unicode::to_lower(text);
  const std::size_t colon = text.find(':');
  const std::size_t by = lower.size() == text.size() ? lower.find(kBy) : std::string::npos;
  const bool has_colon = colon < by;
  if (!has_colon && by == std::string::npos) return false;
  const std::size_t end = has_colon ? colon : by + kBy.size() - 1;
  const std::string label = unicode::to_lower(unicode::trim(text.substr(0, end)));
  if (!language::listed_in_any("credit_labels", label)) return false;
  std::string names(text.substr(end + 1));
  std::replace(names.begin(), names.end(), '/', ',');
  const std::vector<std::string_view> parts = split_names(names);
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), is_name);
}

}  // namespace

std::optional<std::string> authors_of_byline(std::string_view line) {
  if (line.size() > kMaxBylineBytes) return std::nullopt;
  // "ByJane Doe": a copy has glued them.
  const bool is_glued =
      line.size() > 2 && line.starts_with("By") && unicode::starts_with_upper(line.substr(2));
  if (is_glued) return names_in(line.substr(2));
  const FoldedLine folded = fold_line(line);
  // Lower case may be longer than the line; then the offsets differ and nothing is lost but a
  // byline.
  const std::size_t size = introduction_size(folded);
  if (size == 0 || size >= line.size() || folded.text.size() != line.size()) return std::nullopt;
  std::string_view rest = line.substr(size);
  while (rest.starts_with(':') || rest.starts_with(' ')) rest.remove_prefix(1);
  for (const std::string_view colon : {"：", "／"}) {
    if (rest.starts_with(colon)) rest.remove_prefix(colon.size());
  }
  return names_in(rest);
}

bool is_person_name(std::string_view line) {
  constexpr std::size_t kMinWords = 2;
  constexpr std::size_t kMaxWords = 4;
  const std::size_t words = split_words(line).size();
  return words >= kMinWords && words <= kMaxWords && is_name(line) &&
         line.find_first_of(",:;!?|/&\"#@") == std::string_view::npos &&
         !unicode::is_all_upper(line);
}

bool is_byline(std::string_view line) { return authors_of_byline(line).has_value(); }

bool ends_with_credit(std::string_view line) {
  std::string_view tail = unicode::trim(line);
  if (tail.size() > kCreditBytes) tail.remove_prefix(tail.size() - kCreditBytes);
  if (tail.find("©") != std::string_view::npos) return true;
  const bool closed = tail.ends_with(')') || tail.ends_with(']');
  if (closed) tail.remove_suffix(1);
  const std::size_t open = tail.find_last_of("([");
  const std::string_view inside =
      closed && open != std::string_view::npos ? tail.substr(open + 1) : tail;
  const auto listed = [](std::string_view name) {
    return language::listed_in_any("picture_credits", unicode::to_lower(unicode::trim(name)));
  };
  if (closed && listed(inside)) return true;
  const bool is_whole = inside.size() == unicode::trim(line).size();
  if ((closed || is_whole) && is_labelled_credit(inside)) return true;
  const std::size_t slash = inside.find_last_of('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view before = inside.substr(0, slash);
  const std::string_view after = inside.substr(slash + 1);
  // The agency is the last words before the slash, or all that follows it.
  const std::size_t space = before.find_last_of(' ');
  const std::string_view last = space == std::string_view::npos ? before : before.substr(space + 1);
  const std::size_t two =
      space == std::string_view::npos ? space : before.find_last_of(' ', space - 1);
  const std::string_view last_two = two == std::string_view::npos ? before : before.substr(two + 1);
  return listed(after) || ((listed(last) || listed(last_two)) && is_name(unicode::trim(after)));
}

}  // namespace lens::extract

#include "extract/page_title.h"

#include <algorithm>

#include "unicode/text.h"

namespace lens::extract {
namespace {

// An h1 has to share that much with the head to be the title: best exact titles over the article
// pages of WCXB (dev), 2026-11; 0.3 to 0.5 differ by less than a point.
constexpr double kMinHeadingOverlap = 0.3;
// An unknown last part of at most so many words is taken for a site's name.
constexpr std::size_t kMaxSiteNameWords = 4;
// Titles are compared up to here; longer "titles" are texts.
constexpr std::size_t kMaxTitleBytes = 600;

struct Separator {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_separator_mark(char32_t c) {
  switch (c) {
    case U'|':
    case U'-':
    case U'–':
    case U'—':
    case U'―':
    case U'·':
    case U'•':
    case U'»':
    case U'«':
    case U'/':
    case U'\\':
    case U'>':
    case U'<':
    case U':':
    case U'∣':
    case U'｜':
    case U'~':
    case U'→':
    case U'‹':
    case U'›':
    case U'‐':
    case U'‑':
    case U'−':
      return true;
    default:
      return false;
  }
}

bool separates_without_space(char32_t c) { return c == U'|' || c == U'｜' || c == U'»'; }

/// Every run of marks with spaces around it, and every bar.
std::vector<Separator> find_separators(std::string_view title) {
  std::vector<Separator> found;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = at;
    const char32_t c = unicode::next_code_point(title, at);
    if (!is_separator_mark(c)) continue;
    bool sure = separates_without_space(c);
    std::size_t end = at;
    while (end < title.size()) {
      std::size_t next = end;
      const char32_t following = unicode::next_code_point(title, next);
      if (!is_separator_mark(following)) break;
      sure = sure || separates_without_space(following);
      end = next;
    }
    const bool spaced =
        begin > 0 && title[begin - 1] == ' ' && end < title.size() && title[end] == ' ';
    if (spaced || sure) found.push_back({begin, end});
    at = end;
  }
  return found;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool is_site_name(std::string_view part, const std::vector<std::string>& site_names) {
  constexpr std::size_t kMinPartOfName = 4;
  const std::string wanted = joined(title_words(part));
  if (wanted.empty()) return false;
  return std::ranges::any_of(site_names, [&](const std::string& site_name) {
    const std::string name = joined(title_words(site_name));
    if (name.empty()) return false;
    if (name == wanted) return true;
    return std::min(name.size(), wanted.size()) >= kMinPartOfName &&
           (name.find(wanted) != std::string::npos || wanted.find(name) != std::string::npos);
  });
}

std::string trimmed(std::string_view text) { return std::string(unicode::trim(text)); }

/// How far a heading can be believed to be the title.
double heading_trust(const std::string& heading, const std::vector<std::string>& words,
                     const std::vector<std::vector<std::string>>& heads,
                     const std::vector<std::string>& site_names) {
  constexpr double kSiteNamePenalty = 0.2;
  double best = 0;
  for (const std::vector<std::string>& head : heads) {
    best = std::max(best, title_overlap(words, head));
  }
  const std::string name = joined(title_words(heading));
  const bool is_name = std::ranges::any_of(site_names, [&](const std::string& site_name) {
    return joined(title_words(site_name)) == name;
  });
  return is_name ? best * kSiteNamePenalty : best;
}

}  // namespace

std::vector<std::string> title_words(std::string_view title) {
  const std::string folded = unicode::fold_case_and_marks(title.substr(0, kMaxTitleBytes));
  std::vector<std::string> words;
  bool in_word = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = unicode::next_code_point(folded, at);
    if (!unicode::is_letter(c) && !unicode::is_digit(c) && !unicode::is_mark(c)) {
      in_word = false;
      continue;
    }
    if (!in_word || unicode::is_unspaced_script(c)) words.emplace_back();
    in_word = !unicode::is_unspaced_script(c);
    words.back().append(folded, begin, at - begin);
  }
  return words;
}

double title_overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> left = a;
  std::vector<std::string> right = b;
  std::ranges::sort(left);
  std::ranges::sort(right);
  std::vector<std::string> shared;
  std::ranges::set_intersection(left, right, std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

std::string cut_site_name(std::string_view title, const std::vector<std::string>& site_names) {
  const std::vector<Separator> separators = find_separators(title);
  if (separators.empty()) return trimmed(title);
  const std::string_view before = title.substr(0, separators.back().begin);
  const std::string_view last = title.substr(separators.back().end);
  const std::string_view first = title.substr(0, separators.front().begin);
  if (is_site_name(last, site_names)) return trimmed(before);
  if (is_site_name(first, site_names)) return trimmed(title.substr(separators.front().end));
  const std::size_t last_words = title_words(last).size();
  if (last_words <= kMaxSiteNameWords && title_words(before).size() > last_words) {
    return trimmed(before);
  }
  return trimmed(title);
}

std::string heading_title(const TitleWitnesses& witnesses) {
  std::vector<std::vector<std::string>> heads;
  for (const std::string& head : witnesses.heads) {
    if (!head.empty()) heads.push_back(title_words(cut_site_name(head, witnesses.site_names)));
  }
  const std::string* best = nullptr;
  double best_trust = 0;
  for (const std::string& heading : witnesses.headings) {
    const std::vector<std::string> words = title_words(heading);
    const double trust = heading_trust(heading, words, heads, witnesses.site_names);
    if (trust <= best_trust) continue;
    best_trust = trust;
    best = &heading;
  }
  return best != nullptr && best_trust >= kMinHeadingOverlap ? *best : std::string();
}

std::string lone_heading(const TitleWitnesses& witnesses) {
  if (witnesses.headings.size() != 1) return {};
  const std::string& heading = witnesses.headings.front();
  return is_site_name(heading, witnesses.site_names) ? std::string() : heading;
}

std::string head_title(const TitleWitnesses& witnesses) {
  for (const std::string& head : witnesses.heads) {
    if (!head.empty()) return cut_site_name(head, witnesses.site_names);
  }
  return witnesses.headings.empty() ? std::string() : witnesses.headings.front();
}

}  // namespace lens::extract

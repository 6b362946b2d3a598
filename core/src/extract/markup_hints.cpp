// The vocabulary of page makers. These words stand in markup, not in prose, so they are the same in
// every language; English because page makers write English.
#include "extract/markup_hints.h"

#include <algorithm>
#include <array>
#include <string>

#include "unicode/text.h"

namespace lens::extract {
namespace {

struct Row {
  std::string_view word;
  Hints hints;
};

// Words that mean the same wherever they stand. Sorted.
constexpr std::array kWords = {
    Row{"addtoany", kHintShare},
    Row{"adsbygoogle", kHintAdvertisement},
    Row{"advert", kHintAdvertisement},
    Row{"advertisement", kHintAdvertisement},
    Row{"advertising", kHintAdvertisement},
    Row{"articlebody", kHintBody},
    Row{"articlecontent", kHintBody},
    Row{"articletext", kHintBody},
    Row{"author", kHintByline},
    Row{"authorbox", kHintAuthorBox},
    Row{"authors", kHintByline},
    Row{"bloglist", kHintRelated},
    Row{"breadcrumb", kHintNavigation},
    Row{"breadcrumbs", kHintNavigation},
    Row{"byline", kHintByline},
    Row{"bylines", kHintByline},
    Row{"caption", kHintCaption},
    Row{"captions", kHintCaption},
    Row{"comment", kHintComments},
    Row{"commentlist", kHintComments},
    Row{"comments", kHintComments},
    Row{"consent", kHintCookie},
    Row{"cookie", kHintCookie},
    Row{"cookies", kHintCookie},
    Row{"copyright", kHintFooter},
    Row{"credit", kHintCredit},
    Row{"credits", kHintCredit},
    Row{"cta", kHintPrompt},
    Row{"dateline", kHintDate},
    Row{"datetime", kHintDate},
    Row{"dek", kHintDek},
    Row{"disclaimer", kHintFooter},
    Row{"disqus", kHintComments},
    Row{"donate", kHintNewsletter},
    Row{"donation", kHintNewsletter},
    Row{"eyebrow", kHintKicker},
    Row{"fbcomments", kHintComments},
    Row{"figcaption", kHintCaption},
    Row{"footer", kHintFooter},
    Row{"gdpr", kHintCookie},
    Row{"gutter", kHintGutter},
    Row{"hentry", kHintArticle},
    Row{"kicker", kHintKicker},
    Row{"lineno", kHintGutter},
    Row{"linenos", kHintGutter},
    Row{"mailchimp", kHintNewsletter},
    Row{"menu", kHintNavigation},
    Row{"menus", kHintNavigation},
    Row{"nav", kHintNavigation},
    Row{"navbar", kHintNavigation},
    Row{"navigation", kHintNavigation},
    Row{"newsletter", kHintNewsletter},
    Row{"newsletters", kHintNewsletter},
    Row{"offscreen", kHintHidden},
    Row{"outbrain", kHintRelated},
    Row{"pager", kHintNavigation},
    Row{"pagination", kHintNavigation},
    Row{"paywall", kHintPrompt},
    Row{"popular", kHintRelated},
    Row{"popup", kHintPrompt},
    Row{"promo", kHintPrompt},
    Row{"promotion", kHintPrompt},
    Row{"pubdate", kHintDate},
    Row{"pullquote", kHintAside},
    Row{"readmore", kHintRelated},
    Row{"recirc", kHintRelated},
    Row{"recirculation", kHintRelated},
    Row{"recommendation", kHintRelated},
    Row{"recommendations", kHintRelated},
    Row{"recommended", kHintRelated},
    Row{"related", kHintRelated},
    Row{"relatedposts", kHintRelated},
    Row{"replies", kHintComments},
    Row{"revcontent", kHintRelated},
    Row{"share", kHintShare},
    Row{"sharebar", kHintShare},
    Row{"sharedaddy", kHintShare},
    Row{"sharing", kHintShare},
    Row{"sidebar", kHintSidebar},
    Row{"signup", kHintNewsletter},
    Row{"skiplink", kHintNavigation},
    Row{"sociable", kHintShare},
    Row{"social", kHintShare},
    Row{"socials", kHintShare},
    Row{"sponsor", kHintAdvertisement},
    Row{"sponsored", kHintAdvertisement},
    Row{"sponsors", kHintAdvertisement},
    Row{"standfirst", kHintDek},
    Row{"strapline", kHintDek},
    Row{"subnav", kHintNavigation},
    Row{"subscribe", kHintNewsletter},
    Row{"subscription", kHintNewsletter},
    Row{"taboola", kHintRelated},
    Row{"tagcloud", kHintTags},
    Row{"taglist", kHintTags},
    Row{"tags", kHintTags},
    Row{"teaser", kHintRelated},
    Row{"teasers", kHintRelated},
    Row{"timestamp", kHintDate},
    Row{"toolbar", kHintShare},
    Row{"topnav", kHintNavigation},
    Row{"trending", kHintRelated},
    Row{"widget", kHintAside},
    Row{"widgets", kHintAside},
};
static_assert(std::ranges::is_sorted(kWords, {}, &Row::word));

// Two words in a row, joined by a space. Sorted.
constexpr std::array kPairs = {
    Row{"ad container", kHintAdvertisement},
    Row{"ad slot", kHintAdvertisement},
    Row{"ad unit", kHintAdvertisement},
    Row{"ad wrapper", kHintAdvertisement},
    Row{"also like", kHintRelated},
    Row{"also read", kHintRelated},
    Row{"article body", kHintBody},
    Row{"article content", kHintBody},
    Row{"article text", kHintBody},
    Row{"author bio", kHintAuthorBox},
    Row{"author box", kHintAuthorBox},
    Row{"author card", kHintAuthorBox},
    Row{"author description", kHintAuthorBox},
    Row{"author info", kHintAuthorBox},
    Row{"body copy", kHintBody},
    Row{"body text", kHintBody},
    Row{"content body", kHintBody},
    Row{"entry content", kHintBody},
    Row{"entry date", kHintDate},
    Row{"entry footer", kHintTags},
    Row{"entry meta", kHintByline},
    Row{"entry title", kHintTitle},
    Row{"main menu", kHintNavigation},
    Row{"more articles", kHintRelated},
    Row{"more from", kHintRelated},
    Row{"more news", kHintRelated},
    Row{"more stories", kHintRelated},
    Row{"most popular", kHintRelated},
    Row{"most read", kHintRelated},
    Row{"page title", kHintTitle},
    Row{"post author", kHintByline},
    Row{"post body", kHintBody},
    Row{"post content", kHintBody},
    Row{"post date", kHintDate},
    Row{"post meta", kHintByline},
    Row{"post text", kHintBody},
    Row{"post title", kHintTitle},
    Row{"publish date", kHintDate},
    Row{"published date", kHintDate},
    Row{"pull quote", kHintAside},
    Row{"read also", kHintRelated},
    Row{"read more", kHintRelated},
    Row{"read next", kHintRelated},
    Row{"recent posts", kHintRelated},
    Row{"screen reader", kHintHidden},
    Row{"see also", kHintRelated},
    Row{"sign up", kHintNewsletter},
    Row{"skip link", kHintNavigation},
    Row{"sr only", kHintHidden},
    Row{"story body", kHintBody},
    Row{"story content", kHintBody},
    Row{"story text", kHintBody},
    Row{"sub title", kHintDek},
    Row{"tag cloud", kHintTags},
    Row{"tag list", kHintTags},
    Row{"up next", kHintRelated},
    Row{"visually hidden", kHintHidden},
    Row{"you may", kHintRelated},
};

static_assert(std::ranges::is_sorted(kPairs, {}, &Row::word));

template <typename Table>
Hints look_up(const Table& table, std::string_view word) {
  const auto* found = std::ranges::lower_bound(table, word, {}, &Row::word);
  return found != table.end() && found->word == word ? found->hints : kHintNone;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The end of the word that begins at `begin`: "fooBar" has two.
std::size_t word_end(std::string_view names, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < names.size() && unicode::is_ascii_alpha(names[end]) &&
         !(is_lower(names[end - 1]) && is_upper(names[end]))) {
    ++end;
  }
  return end;
}

// The longest word of the tables has 14 letters.
constexpr std::size_t kMaxWordLength = 24;

}  // namespace

Hints hints_of(std::string_view names) {
  Hints hints = kHintNone;
  std::string pair;  // the word before and the present one
  std::size_t previous_length = 0;
  for (std::size_t at = 0; at < names.size();) {
    if (!unicode::is_ascii_alpha(names[at])) {
      if (unicode::is_ascii_space(names[at])) pair.clear(), previous_length = 0;
      ++at;
      continue;
    }
    const std::size_t end = word_end(names, at);
    const std::string_view word = names.substr(at, std::min(end - at, kMaxWordLength));
    at = end;
    pair.erase(0, pair.size() - previous_length);
    if (!pair.empty()) pair += ' ';
    const std::size_t word_begin = pair.size();
    for (const char c : word) pair += unicode::to_ascii_lower(c);
    hints |= look_up(kWords, std::string_view(pair).substr(word_begin));
    if (word_begin > 0) hints |= look_up(kPairs, pair);
    previous_length = word.size();
  }
  return hints;
}

}  // namespace lens::extract

// The vocabulary of page makers. These words stand in markup, not in prose, so they are the same in
// every language; English because page makers write English.
#include "extract/markup_hints.h"

#include <algorithm>
#include <array>

#include "unicode/text.h"

namespace lens::extract {
namespace {

struct Row {
  std::string_view word;
  Hints hints;
};

// Words that mean the same wherever they stand. Sorted.
constexpr std::array kWords = {
    Row{"accordeon", kHintFold},
    Row{"accordion", kHintFold},
    Row{"adbox", kHintAdvertisement},
    Row{"addthis", kHintShare},
    Row{"addtoany", kHintShare},
    Row{"ads", kHintAdvertisement},
    Row{"adsbygoogle", kHintAdvertisement},
    Row{"adslot", kHintAdvertisement},
    Row{"advert", kHintAdvertisement},
    Row{"advertise", kHintAdvertisement},
    Row{"advertisement", kHintAdvertisement},
    Row{"advertising", kHintAdvertisement},
    Row{"answer", kHintFold},
    Row{"articlebody", kHintBody},
    Row{"articlecontent", kHintBody},
    Row{"articletext", kHintBody},
    Row{"attribution", kHintByline},
    Row{"author", kHintByline},
    Row{"authorbox", kHintAuthorBox},
    Row{"authors", kHintByline},
    Row{"banner", kHintAdvertisement},
    Row{"bio", kHintAuthorBox},
    Row{"biography", kHintAuthorBox},
    Row{"bloglist", kHintRelated},
    Row{"breadcrumb", kHintNavigation},
    Row{"breadcrumbs", kHintNavigation},
    Row{"byline", kHintByline},
    Row{"bylines", kHintByline},
    Row{"caption", kHintCaption},
    Row{"captions", kHintCaption},
    Row{"carousel", kHintGallery},
    Row{"collapse", kHintFold},
    Row{"collapsed", kHintFold},
    Row{"collapsible", kHintFold},
    Row{"comment", kHintComments},
    Row{"commentlist", kHintComments},
    Row{"comments", kHintComments},
    Row{"consent", kHintCookie},
    Row{"cookie", kHintCookie},
    Row{"cookies", kHintCookie},
    Row{"copyright", kHintFooter},
    Row{"credit", kHintCredit},
    Row{"credits", kHintCredit},
    Row{"crumbs", kHintNavigation},
    Row{"cta", kHintPrompt},
    Row{"dateline", kHintDate},
    Row{"datetime", kHintDate},
    Row{"deck", kHintDek},
    Row{"dek", kHintDek},
    Row{"disclaimer", kHintFooter},
    Row{"disclosure", kHintFooter},
    Row{"disqus", kHintComments},
    Row{"donate", kHintNewsletter},
    Row{"donation", kHintNewsletter},
    Row{"expand", kHintFold},
    Row{"expandable", kHintFold},
    Row{"expander", kHintFold},
    Row{"eyebrow", kHintKicker},
    Row{"faq", kHintFold},
    Row{"faqs", kHintFold},
    Row{"fbcomments", kHintComments},
    Row{"figcaption", kHintCaption},
    Row{"fold", kHintFold},
    Row{"foldable", kHintFold},
    Row{"fontsize", kHintShare},
    Row{"footer", kHintFooter},
    Row{"gallery", kHintGallery},
    Row{"gdpr", kHintCookie},
    Row{"gutter", kHintGutter},
    Row{"hentry", kHintArticle},
    Row{"kicker", kHintKicker},
    Row{"latest", kHintRelated},
    Row{"lightbox", kHintGallery},
    Row{"lineno", kHintGutter},
    Row{"linenos", kHintGutter},
    Row{"linkback", kHintRelated},
    Row{"livefyre", kHintComments},
    Row{"mailchimp", kHintNewsletter},
    Row{"masthead", kHintNavigation},
    Row{"megamenu", kHintNavigation},
    Row{"menu", kHintNavigation},
    Row{"menus", kHintNavigation},
    Row{"modal", kHintPrompt},
    Row{"nav", kHintNavigation},
    Row{"navbar", kHintNavigation},
    Row{"navigation", kHintNavigation},
    Row{"newsletter", kHintNewsletter},
    Row{"newsletters", kHintNewsletter},
    Row{"nocontent", kHintNavigation},
    Row{"noprint", kHintPrompt},
    Row{"offscreen", kHintHidden},
    Row{"outbrain", kHintRelated},
    Row{"overlay", kHintPrompt},
    Row{"pager", kHintNavigation},
    Row{"pagination", kHintNavigation},
    Row{"panel", kHintFold},
    Row{"paywall", kHintPrompt},
    Row{"popular", kHintRelated},
    Row{"popup", kHintPrompt},
    Row{"postinfo", kHintByline},
    Row{"postmeta", kHintByline},
    Row{"prevnext", kHintNavigation},
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
    Row{"respond", kHintComments},
    Row{"revcontent", kHintRelated},
    Row{"share", kHintShare},
    Row{"shareaholic", kHintShare},
    Row{"sharebar", kHintShare},
    Row{"sharedaddy", kHintShare},
    Row{"sharethis", kHintShare},
    Row{"sharing", kHintShare},
    Row{"sidebar", kHintSidebar},
    Row{"signup", kHintNewsletter},
    Row{"skiplink", kHintNavigation},
    Row{"slideshow", kHintGallery},
    Row{"sociable", kHintShare},
    Row{"social", kHintShare},
    Row{"socials", kHintShare},
    Row{"spoiler", kHintFold},
    Row{"sponsor", kHintAdvertisement},
    Row{"sponsored", kHintAdvertisement},
    Row{"sponsors", kHintAdvertisement},
    Row{"standfirst", kHintDek},
    Row{"strapline", kHintDek},
    Row{"subhead", kHintDek},
    Row{"subheadline", kHintDek},
    Row{"subnav", kHintNavigation},
    Row{"subscribe", kHintNewsletter},
    Row{"subscription", kHintNewsletter},
    Row{"subtitle", kHintDek},
    Row{"tabcontent", kHintFold},
    Row{"taboola", kHintRelated},
    Row{"tabpanel", kHintFold},
    Row{"tagcloud", kHintTags},
    Row{"taglist", kHintTags},
    Row{"tags", kHintTags},
    Row{"teaser", kHintRelated},
    Row{"teasers", kHintRelated},
    Row{"textresizer", kHintShare},
    Row{"timestamp", kHintDate},
    Row{"toc", kHintToc},
    Row{"toggle", kHintFold},
    Row{"toolbar", kHintShare},
    Row{"tooltip", kHintPrompt},
    Row{"topnav", kHintNavigation},
    Row{"trending", kHintRelated},
    Row{"truncated", kHintFold},
    Row{"widget", kHintAside},
    Row{"widgets", kHintAside},
};
static_assert(std::ranges::is_sorted(kWords, {}, &Row::word));

// Two words in a row, joined by a space. Sorted.
constexpr std::array kPairs = {
    Row{"about author", kHintAuthorBox},
    Row{"ad container", kHintAdvertisement},
    Row{"ad slot", kHintAdvertisement},
    Row{"ad unit", kHintAdvertisement},
    Row{"ad wrapper", kHintAdvertisement},
    Row{"also like", kHintRelated},
    Row{"also read", kHintRelated},
    Row{"article author", kHintByline},
    Row{"article body", kHintBody},
    Row{"article content", kHintBody},
    Row{"article date", kHintDate},
    Row{"article info", kHintByline},
    Row{"article meta", kHintByline},
    Row{"article text", kHintBody},
    Row{"author bio", kHintAuthorBox},
    Row{"author box", kHintAuthorBox},
    Row{"author card", kHintAuthorBox},
    Row{"author description", kHintAuthorBox},
    Row{"author info", kHintAuthorBox},
    Row{"author name", kHintByline},
    Row{"author profile", kHintAuthorBox},
    Row{"body copy", kHintBody},
    Row{"body text", kHintBody},
    Row{"breaking news", kHintRelated},
    Row{"by line", kHintByline},
    Row{"cat links", kHintTags},
    Row{"content body", kHintBody},
    Row{"date published", kHintDate},
    Row{"email signup", kHintNewsletter},
    Row{"entry content", kHintBody},
    Row{"entry date", kHintDate},
    Row{"entry footer", kHintTags},
    Row{"entry meta", kHintByline},
    Row{"entry title", kHintTitle},
    Row{"font size", kHintShare},
    Row{"inline related", kHintRelated},
    Row{"jp relatedposts", kHintRelated},
    Row{"last updated", kHintDate},
    Row{"latest news", kHintRelated},
    Row{"log in", kHintForm},
    Row{"mailing list", kHintNewsletter},
    Row{"main menu", kHintNavigation},
    Row{"more articles", kHintRelated},
    Row{"more from", kHintRelated},
    Row{"more news", kHintRelated},
    Row{"more posts", kHintRelated},
    Row{"more stories", kHintRelated},
    Row{"most popular", kHintRelated},
    Row{"most read", kHintRelated},
    Row{"nav links", kHintNavigation},
    Row{"next prev", kHintNavigation},
    Row{"page title", kHintTitle},
    Row{"post author", kHintByline},
    Row{"post body", kHintBody},
    Row{"post content", kHintBody},
    Row{"post date", kHintDate},
    Row{"post info", kHintByline},
    Row{"post meta", kHintByline},
    Row{"post navigation", kHintNavigation},
    Row{"post tags", kHintTags},
    Row{"post text", kHintBody},
    Row{"post title", kHintTitle},
    Row{"prev next", kHintNavigation},
    Row{"print header", kHintFooter},
    Row{"print only", kHintFooter},
    Row{"pub date", kHintDate},
    Row{"publish date", kHintDate},
    Row{"published date", kHintDate},
    Row{"pull quote", kHintAside},
    Row{"read also", kHintRelated},
    Row{"read more", kHintRelated},
    Row{"read next", kHintRelated},
    Row{"read time", kHintDate},
    Row{"reading time", kHintDate},
    Row{"recent posts", kHintRelated},
    Row{"related posts", kHintRelated},
    Row{"screen reader", kHintHidden},
    Row{"search form", kHintForm},
    Row{"see also", kHintRelated},
    Row{"sign in", kHintForm},
    Row{"sign up", kHintNewsletter},
    Row{"skip link", kHintNavigation},
    Row{"sr only", kHintHidden},
    Row{"story body", kHintBody},
    Row{"story content", kHintBody},
    Row{"story meta", kHintByline},
    Row{"story text", kHintBody},
    Row{"sub title", kHintDek},
    Row{"tab content", kHintFold},
    Row{"tab pane", kHintFold},
    Row{"tab panel", kHintFold},
    Row{"table contents", kHintToc},
    Row{"tag cloud", kHintTags},
    Row{"tag list", kHintTags},
    Row{"tags links", kHintTags},
    Row{"text resizer", kHintShare},
    Row{"text size", kHintShare},
    Row{"time stamp", kHintDate},
    Row{"top stories", kHintRelated},
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

// The longest word of the tables has 15 letters.
constexpr std::size_t kMaxWordLength = 24;
/// The present word behind the one before it and a space, in lower case.
class WordPair {
 public:
  void add(std::string_view word) {
    std::copy_n(text_.begin() + word_begin_, size_ - word_begin_, text_.begin());
    size_ -= word_begin_;
    word_begin_ = 0;
    if (size_ > 0) {
      text_[size_++] = ' ';
      word_begin_ = size_;
    }
    for (const char c : word) text_[size_++] = unicode::to_ascii_lower(c);
  }
  std::string_view word() const { return pair().substr(word_begin_); }
  std::string_view pair() const { return {text_.data(), size_}; }
  bool has_two() const { return word_begin_ > 0; }

 private:
  std::array<char, 2 * kMaxWordLength + 1> text_{};
  std::size_t size_ = 0;
  std::size_t word_begin_ = 0;
};

/// The hints of one name, such as "post-content" or "relatedPosts".
Hints hints_of_name(std::string_view name, int max_words) {
  Hints hints = kHintNone;
  WordPair words;
  int count = 0;
  for (std::size_t at = 0; at < name.size();) {
    if (!unicode::is_ascii_alpha(name[at])) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(name, at);
    if (++count > max_words) return kHintNone;
    words.add(name.substr(at, std::min(end - at, kMaxWordLength)));
    at = end;
    hints |= look_up(kWords, words.word());
    if (words.has_two()) hints |= look_up(kPairs, words.pair());
  }
  return hints;
}

}  // namespace

Hints hints_of(std::string_view names, int max_words) {
  Hints hints = kHintNone;
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" \t\r\n", at), names.size());
    if (end > at) hints |= hints_of_name(names.substr(at, end - at), max_words);
    at = end + 1;
  }
  return hints;
}

}  // namespace lens::extract

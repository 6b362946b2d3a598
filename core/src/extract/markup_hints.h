#pragma once

#include <cstdint>
#include <string_view>

namespace lens::extract {

/// What names in `class`, `id` and `role` say about a part of a page. A set of bits.
enum Hint : std::uint32_t {
  kHintNone = 0,
  kHintComments = 1u << 0,
  kHintShare = 1u << 1,
  kHintRelated = 1u << 2,
  kHintNavigation = 1u << 3,
  kHintFooter = 1u << 4,
  kHintSidebar = 1u << 5,
  kHintNewsletter = 1u << 6,
  kHintAdvertisement = 1u << 7,
  kHintCaption = 1u << 8,
  kHintByline = 1u << 9,
  kHintDate = 1u << 10,
  kHintCookie = 1u << 11,
  kHintCredit = 1u << 12,
  kHintTags = 1u << 13,
  kHintAuthorBox = 1u << 14,
  kHintForm = 1u << 15,
  kHintHidden = 1u << 16,
  kHintDek = 1u << 17,
  kHintTitle = 1u << 18,
  kHintKicker = 1u << 19,
  kHintGutter = 1u << 20,   ///< line numbers beside code
  kHintBody = 1u << 21,     ///< the article's own text
  kHintArticle = 1u << 22,  ///< the article with its title and so on
  kHintPrompt = 1u << 23,   ///< calls to action, paywalls, promotions
  kHintAside = 1u << 24,    ///< boxes, pull quotes, widgets
  kHintGallery = 1u << 25,  ///< pictures to leaf through
  kHintToc = 1u << 26,      ///< a table of contents
  kHintFold = 1u << 27,     ///< folds out when the reader asks for it
};
using Hints = std::uint32_t;

/// The hints in the names of one attribute's value. Words end where letters do, and where a small
/// letter meets a capital; "post-content" is looked up as a pair too. A name of more than
/// `max_words` words is a slug made from a text, and gives no hint.
Hints hints_of(std::string_view names, int max_words);

/// Names in `class` follow schemes that make them long.
inline constexpr int kMaxWordsInClass = 8;
/// Longer ones in `id` are made from headings.
inline constexpr int kMaxWordsInId = 3;

}  // namespace lens::extract

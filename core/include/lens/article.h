#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lens/span.h>

namespace lens {

/// What a block is. The names in JSON are the same words in camelCase.
enum class BlockKind : std::uint8_t { Paragraph, Heading, ListItem, Quote, Code, Table, Caption };

/// A hyperlink inside a block.
struct Link {
  Span span;
  /// Absolute when the page's URL is known; only http, https, mailto, tel and relative references.
  std::string href;
};

/// How a run of text stands out.
enum class EmphasisKind : std::uint8_t { Strong, Em };

/// A run of emphasized text inside a block.
struct Emphasis {
  Span span;
  EmphasisKind kind = EmphasisKind::Em;
};

/// One block of the article. Blocks are in text order, do not overlap, and are separated in
/// `Article::text` by exactly "\n\n".
struct Block {
  /// Position in `Article::blocks`.
  std::uint32_t id = 0;
  BlockKind kind = BlockKind::Paragraph;
  /// 1 to 6 for a heading, else 0.
  std::uint8_t level = 0;
  /// In `Article::text`. Inside a table rows are separated by "\n" and cells by "\t"; a code block
  /// and a poem keep their line breaks.
  Span span;
  std::vector<Link> links;
  std::vector<Emphasis> emphasis;
};

/// Why a block is not part of the article.
enum class RemovalReason : std::uint8_t {
  SocialPrompt,    ///< "Follow us on …", share bars and counters
  Newsletter,      ///< invitations to subscribe, sign up or donate
  Cookie,          ///< consent and privacy banners
  Advertisement,   ///< advertisements and their labels
  Navigation,      ///< menus, breadcrumbs, skip links, pagination
  LinkList,        ///< lists that are nothing but links
  Related,         ///< teasers of other articles, "Read more"
  Comments,        ///< readers' comments and their forms
  SectionLabel,    ///< names of sections, rubrics and tags
  Caption,         ///< picture captions that are not kept as blocks
  Credit,          ///< picture and agency credits
  FileName,        ///< names of image files
  Byline,          ///< author lines, which are metadata
  Date,            ///< date lines, which are metadata
  DuplicateTitle,  ///< the title once more
  Duplicate,       ///< a block that stands in the article already
  Form,            ///< labels and buttons of forms
  Footer,          ///< imprint, copyright, legal notices
  Hidden,          ///< text that the page hides from its readers
  OutsideArticle,  ///< text in a part of the page that is not the article
  Boilerplate,     ///< other text around articles
};

/// One measured quantity that took part in a decision.
struct Feature {
  std::string name;
  double value = 0;
};

/// A block of the input that was left out of the article. Nothing is left out without one.
struct RemovedBlock {
  /// Position among all blocks found in the input: the same for every analysis of the same bytes,
  /// and what `Options::keep` takes to restore the block.
  std::uint32_t id = 0;
  std::string text;
  RemovalReason reason = RemovalReason::Boilerplate;
  /// The filter that decided, such as "link_density".
  std::string filter;
  /// The block of the article that it stood before; `Article::blocks.size()` for the end.
  std::uint32_t before_block = 0;
  /// What the filter looked at; filled only with `Options::explain`.
  std::vector<Feature> features;
};

/// A language and how sure we are of it.
struct Language {
  /// ISO 639-1 ("en"); "und" when not known.
  std::string code = "und";
  /// 0 to 1.
  double confidence = 0;
};

/// Which way the text runs.
enum class Direction : std::uint8_t { LeftToRight, RightToLeft };

/// What is known about the article besides its text. Dates are ISO 8601, as exact as the source.
struct Metadata {
  std::optional<std::string> title;
  /// The line above the title: rubric, section, kind of text.
  std::optional<std::string> kicker;
  /// The standfirst below the title.
  std::optional<std::string> dek;
  /// Author names joined by ", ", without "By", titles of office or addresses.
  std::optional<std::string> byline;
  std::optional<std::string> site_name;
  std::optional<std::string> published;
  std::optional<std::string> modified;
  /// URL of the lead picture.
  std::optional<std::string> image;
  std::optional<std::string> canonical_url;
  Language language;
  Direction direction = Direction::LeftToRight;
};

/// The article: one text, and spans into it.
struct Article {
  Metadata metadata;
  /// The body only, UTF-8, blocks joined by "\n\n". Title, dek and byline are not in it.
  std::string text;
  std::vector<Block> blocks;
  std::vector<RemovedBlock> removed;
};

/// The name of a kind as in JSON ("listItem"); a view of static memory.
std::string_view to_string(BlockKind kind);
/// The name of a reason as in JSON ("socialPrompt"); a view of static memory.
std::string_view to_string(RemovalReason reason);
/// One English sentence that tells a reader why such a block is left out; static memory.
std::string_view describe(RemovalReason reason);

}  // namespace lens

#include "extract/json_ld.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lens::extract {
namespace {

using Nodes = std::vector<JsonNode>;

constexpr std::uint32_t kNone = UINT32_MAX;

// The subtypes of schema.org's Article, and what else holds a text to read.
constexpr std::array<std::string_view, 22> kArticleTypes = {"Article",
                                                            "NewsArticle",
                                                            "BlogPosting",
                                                            "Blog",
                                                            "Report",
                                                            "ReportageNewsArticle",
                                                            "AnalysisNewsArticle",
                                                            "OpinionNewsArticle",
                                                            "ReviewNewsArticle",
                                                            "BackgroundNewsArticle",
                                                            "AskPublicNewsArticle",
                                                            "AdvertiserContentArticle",
                                                            "TechArticle",
                                                            "ScholarlyArticle",
                                                            "SocialMediaPosting",
                                                            "LiveBlogPosting",
                                                            "DiscussionForumPosting",
                                                            "SatiricalArticle",
                                                            "MedicalScholarlyArticle",
                                                            "APIReference",
                                                            "Recipe",
                                                            "Review"};

/// The member of an object, `kNone` when it has none of that name.
std::uint32_t member(const Nodes& nodes, std::uint32_t object, std::string_view key) {
  for (std::uint32_t i = object + 1; i < nodes[object].end; i = nodes[i].end) {
    if (nodes[i].key == key) return i;
  }
  return kNone;
}

/// The text of a value: of a string, of an object's member `field`, of the first entry of an array.
std::string text_of(const Nodes& nodes, std::uint32_t value, std::string_view field) {
  if (value == kNone) return {};
  while (nodes[value].kind == JsonKind::Array) {
    if (nodes[value].end == value + 1) return {};
    ++value;
  }
  if (nodes[value].kind != JsonKind::Object) return nodes[value].text;
  const std::uint32_t inner = member(nodes, value, field);
  return inner == kNone || nodes[inner].kind != JsonKind::String ? std::string()
                                                                 : nodes[inner].text;
}

bool has_type(const Nodes& nodes, std::uint32_t object, auto is_wanted) {
  const std::uint32_t type = member(nodes, object, "@type");
  if (type == kNone) return false;
  for (std::uint32_t i = type; i < nodes[type].end; ++i) {
    if (nodes[i].kind == JsonKind::String && is_wanted(nodes[i].text)) return true;
  }
  return false;
}

bool is_article_type(std::string_view type) {
  if (const std::size_t slash = type.rfind('/'); slash != std::string_view::npos) {
    type.remove_prefix(slash + 1);
  }
  return std::ranges::find(kArticleTypes, type) != kArticleTypes.end();
}

/// The name that an object with this `@id` has elsewhere in the text.
std::string name_by_id(const Nodes& nodes, std::string_view id) {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != JsonKind::Object || text_of(nodes, member(nodes, i, "@id"), "") != id) {
      continue;
    }
    std::string name = text_of(nodes, member(nodes, i, "name"), "");
    if (!name.empty()) return name;
  }
  return {};
}

// More authors than these are a list of contributors.
constexpr std::size_t kMaxAuthors = 12;

void add_author(const Nodes& nodes, std::uint32_t value, std::vector<std::string>& authors) {
  std::string name = text_of(nodes, value, "name");
  if (name.empty() && nodes[value].kind == JsonKind::Object) {
    name = name_by_id(nodes, text_of(nodes, member(nodes, value, "@id"), ""));
  }
  if (!name.empty()) authors.push_back(std::move(name));
}

void read_authors(const Nodes& nodes, std::uint32_t article, std::vector<std::string>& authors) {
  const std::uint32_t value = member(nodes, article, "author");
  if (value == kNone) return;
  if (nodes[value].kind != JsonKind::Array) return add_author(nodes, value, authors);
  std::size_t tried = 0;
  for (std::uint32_t i = value + 1; i < nodes[value].end && tried < kMaxAuthors; i = nodes[i].end) {
    add_author(nodes, i, authors);
    ++tried;
  }
}

void read_article(const Nodes& nodes, std::uint32_t article, JsonLd& facts) {
  const auto take = [&](std::string& to, std::string_view key, std::string_view field) {
    if (to.empty()) to = text_of(nodes, member(nodes, article, key), field);
  };
  facts.has_article = true;
  if (member(nodes, article, "datePublished") != kNone) facts.published.clear();
  if (member(nodes, article, "dateModified") != kNone) facts.modified.clear();
  take(facts.headline, "headline", "@value");
  take(facts.headline, "name", "@value");
  take(facts.published, "datePublished", "@value");
  take(facts.modified, "dateModified", "@value");
  take(facts.publisher, "publisher", "name");
  take(facts.section, "articleSection", "name");
  take(facts.description, "description", "@value");
  take(facts.image, "image", "url");
  take(facts.language, "inLanguage", "name");
  take(facts.body, "articleBody", "@value");
  if (facts.authors.empty()) read_authors(nodes, article, facts.authors);
}

}  // namespace

void read_json_ld(std::string_view script, JsonLd& facts) {
  const Nodes nodes = read_json(script);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != JsonKind::Object) continue;
    if (!facts.has_article && has_type(nodes, i, is_article_type)) {
      read_article(nodes, i, facts);
    } else if (facts.site_name.empty() &&
               has_type(nodes, i, [](std::string_view type) { return type == "WebSite"; })) {
      facts.site_name = text_of(nodes, member(nodes, i, "name"), "");
    } else if (facts.published.empty() && !facts.has_article &&
               has_type(nodes, i, [](std::string_view type) { return type == "WebPage"; })) {
      facts.published = text_of(nodes, member(nodes, i, "datePublished"), "");
      facts.modified = text_of(nodes, member(nodes, i, "dateModified"), "");
    }
  }
}

}  // namespace lens::extract

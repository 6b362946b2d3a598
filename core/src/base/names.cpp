// The names of enum values as JSON has them, and the sentences that explain removals: each listed
// once, here.
#include <array>

#include <lens/analysis.h>
#include <lens/article.h>
#include <lens/options.h>

#include "base/check.h"

namespace lens {
namespace {

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) {
  LENS_CHECK(static_cast<std::size_t>(value) < N);
  return names[static_cast<std::size_t>(value)];
}

struct ReasonText {
  std::string_view name;
  std::string_view sentence;
};

// In the order of RemovalReason.
constexpr std::array<ReasonText, 21> kReasons = {{
    {"socialPrompt", "Asks to share or follow on social media."},
    {"newsletter", "Invites to subscribe, sign up or donate."},
    {"cookie", "A notice about cookies or privacy."},
    {"advertisement", "Advertising, or a label for it."},
    {"navigation", "Part of the site's navigation."},
    {"linkList", "A list of links."},
    {"related", "A teaser for another article."},
    {"comments", "Readers' comments, or the form for them."},
    {"sectionLabel", "The name of a section or a tag."},
    {"caption", "The caption of a picture."},
    {"credit", "Says who made a picture or supplied the text."},
    {"fileName", "The file name of a picture."},
    {"byline", "Names the author; shown with the title."},
    {"date", "Says when the article was published; shown with the title."},
    {"duplicateTitle", "The title once more."},
    {"duplicate", "The same text stands in the article already."},
    {"form", "Part of a form."},
    {"footer", "The site's legal notices or imprint."},
    {"hidden", "The page hides this from its readers."},
    {"outsideArticle", "Stands outside the part of the page that holds the article."},
    {"boilerplate", "Text that sites put around their articles."},
}};

constexpr std::array<std::string_view, 7> kBlockKinds = {
    "paragraph", "heading", "listItem", "quote", "code", "table", "caption"};
constexpr std::array<std::string_view, 7> kStages = {
    "decode", "parse", "extract", "segment", "readability", "entities", "summary"};
constexpr std::array<std::string_view, 4> kFormats = {"auto", "text", "html", "markdown"};
constexpr std::array<std::string_view, 4> kLevels = {"easy", "medium", "hard", "veryHard"};
constexpr std::array<std::string_view, 13> kEntityTypes = {
    "person", "organization", "place",   "nationality", "event", "work", "date",
    "time",   "money",        "percent", "quantity",    "url",   "email"};

const ReasonText& reason_text(RemovalReason reason) {
  LENS_CHECK(static_cast<std::size_t>(reason) < kReasons.size());
  return kReasons[static_cast<std::size_t>(reason)];
}

}  // namespace

std::string_view to_string(BlockKind kind) { return name_in(kBlockKinds, kind); }
std::string_view to_string(RemovalReason reason) { return reason_text(reason).name; }
std::string_view describe(RemovalReason reason) { return reason_text(reason).sentence; }
std::string_view to_string(Stage stage) { return name_in(kStages, stage); }
std::string_view to_string(Format format) { return name_in(kFormats, format); }
std::string_view to_string(Level level) { return name_in(kLevels, level); }
std::string_view to_string(EntityType type) { return name_in(kEntityTypes, type); }

}  // namespace lens

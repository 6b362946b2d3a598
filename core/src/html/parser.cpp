#include "html/parser.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "html/tags.h"
#include "html/tokens.h"
#include "html/tree_builder.h"

// From unbalanced tags to a tree: the HTML standard's "in body", "in table" and "in head" rules as
// far as they change which text is in which block. Differences, all on purpose:
//
// - Nothing is implied but a row around a cell: no html, head, body or tbody.
// - What stands in a table outside its cells stays there instead of moving in front of it.
// - A formatting element that is closed inside a block which it began before (<b><p></b>) ends
//   with that block, and is not opened again in the next one: a cheap adoption agency that never
//   copies elements, so that the tree is linear in the text.
// - noscript is read as browsers without scripts do: its content are elements.
//
// Measured, 2026-11, on 1,600 pages of the development set against parse5 8, comparing for each
// text its enclosing elements without formatting, html, head, body and tbody: 1,589 pages are the
// same, and 99.94 % of the texts.
namespace lens::html {
namespace {

constexpr NameId kA = tag_id("a");
constexpr NameId kBody = tag_id("body");
constexpr NameId kBr = tag_id("br");
constexpr NameId kButton = tag_id("button");
constexpr NameId kCol = tag_id("col");
constexpr NameId kColgroup = tag_id("colgroup");
constexpr NameId kDd = tag_id("dd");
constexpr NameId kDt = tag_id("dt");
constexpr NameId kForm = tag_id("form");
constexpr NameId kHead = tag_id("head");
constexpr NameId kHtml = tag_id("html");
constexpr NameId kImg = tag_id("img");
constexpr NameId kLi = tag_id("li");
constexpr NameId kNobr = tag_id("nobr");
constexpr NameId kOptgroup = tag_id("optgroup");
constexpr NameId kOption = tag_id("option");
constexpr NameId kP = tag_id("p");
constexpr NameId kSelect = tag_id("select");
constexpr NameId kTable = tag_id("table");
constexpr NameId kTd = tag_id("td");
constexpr NameId kTemplate = tag_id("template");
constexpr NameId kTh = tag_id("th");
constexpr NameId kTr = tag_id("tr");

constexpr std::string_view kAsciiSpace = " \t\n\r\f";

class TreeRules final : public TokenSink {
 public:
  void start_tag(const StartTag& tag) override;
  void end_tag(std::string_view name) override;
  void text(std::string_view part) override;

  Tree finish(Notices& notices);

 private:
  bool has(NameId name, std::uint32_t flags) const { return (tree_.flags(name) & flags) != 0; }
  bool is_in_foreign() const;
  void leave_raw_text();
  void leave_head();
  void close_if_within(NameId name, TagFlag scope);
  bool may_start_page_part(NameId name);
  bool make_room(NameId name);
  bool make_room_in_table(NameId name);
  void make_room_for_item(NameId name);
  void make_room_for_table();
  void end_formatting(NameId name);
  void end_form();
  void end_element(NameId name);

  TreeBuilder tree_;
  const std::vector<Attribute> no_attributes_{};
  bool has_html_ = false;
  bool has_head_ = false;
  bool has_body_ = false;
  bool attributes_capped_ = false;
};

/// True inside svg or math, but not in the HTML that these may hold.
bool TreeRules::is_in_foreign() const {
  const std::uint32_t foreign = tree_.nearest_in(kForeign);
  return foreign > 0 && foreign > tree_.nearest_in(kIntegration);
}

/// The tokenizer gives no tags inside raw text, so a tag means that it has ended: "<script/>".
void TreeRules::leave_raw_text() {
  if ((tree_.top_flags() & kRawText) != 0) tree_.close(tree_.top());
}

/// What cannot stand in a head ends it.
void TreeRules::leave_head() {
  if (tree_.top() > 0 && tree_.top_name() == kHead) tree_.close(tree_.top());
}

/// Closes the nearest element of that name unless a member of the group is open inside it.
void TreeRules::close_if_within(NameId name, TagFlag scope) {
  const std::uint32_t position = tree_.nearest(name);
  if (position > 0 && position >= tree_.nearest_in(scope)) tree_.close(position);
}

/// html, head and body are kept once, and only where they hold what comes behind them.
bool TreeRules::may_start_page_part(NameId name) {
  bool& seen = name == kHtml ? has_html_ : name == kHead ? has_head_ : has_body_;
  if (seen || (name == kHead && has_body_)) return false;
  if (name == kBody && tree_.nearest(kHead) > 0) tree_.close(tree_.nearest(kHead));
  const bool at_top = tree_.top() == 0 || (name != kHtml && tree_.top_name() == kHtml);
  if (at_top) seen = true;
  return at_top;
}

/// A cell, a row, … ends what is open at its level; outside of tables they mean nothing.
bool TreeRules::make_room_in_table(NameId name) {
  const std::uint32_t table = tree_.nearest_in(kTableScope);
  if (table == 0 || tree_.name_at(table) == kHtml) return false;
  std::uint32_t keep = table;
  if (name == kCol) keep = std::max(keep, tree_.nearest(kColgroup));
  if (name == kTr || has(name, kCell)) keep = std::max(keep, tree_.nearest_in(kRowGroup));
  const bool is_cell = name == kTd || name == kTh;
  if (is_cell) keep = std::max(keep, tree_.nearest(kTr));
  if (!is_cell && has(name, kCell)) keep = table;  // caption
  tree_.close_above(keep);
  const bool lacks_row = tree_.name_at(keep) == kTable || has(tree_.name_at(keep), kRowGroup);
  if (is_cell && lacks_row) tree_.open(kTr, no_attributes_);
  return true;
}

/// li, dd and dt end their kind up to the next list.
void TreeRules::make_room_for_item(NameId name) {
  const std::uint32_t position = tree_.nearest_in(kItemBlocker);
  if (position == 0) return;
  const NameId open = tree_.name_at(position);
  const bool same_kind = name == kLi ? open == kLi : open == kDd || open == kDt;
  if (same_kind) tree_.close(position);
}

/// A table directly in a table, not in a cell, takes its place.
void TreeRules::make_room_for_table() {
  const std::uint32_t table = tree_.nearest(kTable);
  if (table > 0 && table == tree_.nearest_in(kTableScope) && table > tree_.nearest_in(kCell)) {
    tree_.close(table);
  }
}

/// Closes what the start tag ends by itself; false when the tag is to be ignored.
bool TreeRules::make_room(NameId name) {
  if (has(name, kTablePart)) return make_room_in_table(name);
  if (name == kLi || name == kDd || name == kDt) make_room_for_item(name);
  if (has(name, kClosesP)) close_if_within(kP, kButtonScope);
  if (has(name, kHeading) && (tree_.top_flags() & kHeading) != 0) tree_.close(tree_.top());
  if (has(name, kRuby) && (tree_.top_flags() & kRuby) != 0) tree_.close(tree_.top());
  switch (name) {
    case kA:
    case kNobr:
      end_formatting(name);
      return true;
    case kButton:
      close_if_within(name, kScope);
      return true;
    case kForm:
      return tree_.nearest(kForm) == 0;
    case kOptgroup:
      close_if_within(kOption, kSpecial);
      close_if_within(kOptgroup, kSpecial);
      return true;
    case kOption:
      close_if_within(kOption, kSpecial);
      return true;
    case kSelect: {
      const bool is_nested = tree_.nearest(kSelect) > tree_.nearest_in(kScope);
      close_if_within(kSelect, kScope);
      return !is_nested;
    }
    case kTable:
      make_room_for_table();
      return true;
    default:
      return true;
  }
}

void TreeRules::start_tag(const StartTag& tag) {
  attributes_capped_ |= tag.attributes_capped;
  leave_raw_text();
  const bool was_foreign = is_in_foreign();
  const NameId name = tag.name == "image" && !was_foreign ? kImg : tree_.intern(tag.name);
  if (was_foreign && !has(name, kBreaksOut)) {
    tag.self_closing ? tree_.add_leaf(name, tag.attributes) : tree_.open(name, tag.attributes);
    return;
  }
  while (is_in_foreign()) tree_.close(tree_.nearest_in(kForeign));
  if (name == kHtml || name == kHead || name == kBody) {
    if (may_start_page_part(name)) tree_.open(name, tag.attributes);
    return;
  }
  if (!has(name, kHeadContent)) leave_head();
  if (!make_room(name)) return;
  if (has(name, kVoid) || (has(name, kForeign) && tag.self_closing)) {
    tree_.add_leaf(name, tag.attributes);
  } else {
    tree_.open(name, tag.attributes);
  }
}

/// Where blocks are open inside, these stay open and the element ends with them.
void TreeRules::end_formatting(NameId name) {
  const std::uint32_t position = tree_.nearest(name);
  if (position == 0 || position < tree_.nearest_in(kScope)) return;
  if (position < tree_.nearest_in(kSpecial)) {
    tree_.forget(position);
  } else {
    tree_.close(position);
  }
}

/// The end tag of a form does not end what is open in it.
void TreeRules::end_form() {
  const std::uint32_t position = tree_.nearest(kForm);
  if (position == 0) return;
  if (position < tree_.nearest_in(kSpecial)) {
    tree_.forget(position);
  } else {
    tree_.close(position);
  }
}

void TreeRules::end_element(NameId name) {
  if (has(name, kFormatting)) {
    end_formatting(name);
  } else if (name == kForm) {
    end_form();
  } else if (name == kTable || has(name, kTablePart)) {
    close_if_within(name, kTableScope);
  } else if (name == kLi) {
    close_if_within(name, kListScope);
  } else if (name == kTemplate || name == kHead) {
    if (tree_.nearest(name) > 0) tree_.close(tree_.nearest(name));
  } else if (has(name, kHeading)) {
    const std::uint32_t heading = tree_.nearest_in(kAnyHeading);
    if (heading > tree_.nearest_in(kScope)) tree_.close(heading);
  } else if (has(name, kBlockEnd)) {
    close_if_within(name, kScope);
  } else {
    close_if_within(name, kSpecial);
  }
}

void TreeRules::end_tag(std::string_view tag_name) {
  const NameId name = tree_.intern(tag_name);
  if ((tree_.top_flags() & kRawText) != 0 && tree_.top_name() != name) leave_raw_text();
  if (name == kHtml || name == kBody) return;  // what comes behind is body all the same
  if (name == kBr || (name == kP && (tree_.nearest(kP) == 0 ||
                                     tree_.nearest(kP) < tree_.nearest_in(kButtonScope)))) {
    StartTag tag;
    tag.name = tag_name;
    start_tag(tag);
  }
  if (name == kP) {
    close_if_within(name, kButtonScope);
  } else if (!has(name, kVoid)) {
    end_element(name);
  }
}

void TreeRules::text(std::string_view part) {
  if (part.find_first_not_of(kAsciiSpace) != std::string_view::npos) leave_head();
  tree_.add_text(part);
}

Tree TreeRules::finish(Notices& notices) {
  if (tree_.depth_capped()) {
    notices.push_back({std::string(notice_code::kDepthCapped),
                       "Elements nested deeper than " + std::to_string(limits::kMaxTreeDepth) +
                           " levels were attached to an ancestor.",
                       {}});
  }
  if (attributes_capped_) {
    notices.push_back({std::string(notice_code::kAttributesCapped),
                       "An element had more than " + std::to_string(limits::kMaxAttributes) +
                           " attributes; the rest were dropped.",
                       {}});
  }
  return tree_.finish();
}

}  // namespace

Tree parse(std::string_view text, Notices& notices) {
  TreeRules rules;
  tokenize(text, rules);
  return rules.finish(notices);
}

}  // namespace lens::html

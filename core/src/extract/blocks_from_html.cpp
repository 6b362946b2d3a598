// One walk over the nodes in document order, with a stack of the open elements (never deeper than
// limits::kMaxTreeDepth). Block-level elements end the block before and after them; what kind the
// next block gets is decided by the innermost element that has a say.
#include "extract/blocks_from_html.h"

#include <string>
#include <utility>

#include "extract/block_writer.h"
#include "extract/page_tables.h"
#include "extract/url.h"
#include "unicode/text.h"

namespace lens::extract {
namespace {

/// An open element and what it means for the text below it.
struct Frame {
  html::NodeId node = 0;
  html::NodeId end = 0;
  ElementKind kind = ElementKind::Block;
  BlockPlace place;
  /// Block-level elements in here do not end blocks: headings and tables of data.
  bool is_solid = false;
  bool ends_block = false;
};

class PageReader {
 public:
  PageReader(const html::Tree& tree, const std::vector<NodeFacts>& facts, std::string_view base,
             bool with_fallbacks)
      : tree_(tree), facts_(facts), base_(base), with_fallbacks_(with_fallbacks), writer_(out_) {}

  Candidates read() {
    stack_.push_back({0, tree_.size(), ElementKind::Block, {}, false, true});
    for (html::NodeId id = 1; id < tree_.size();) {
      while (stack_.size() > 1 && stack_.back().end <= id) close();
      id = visit(id);
    }
    while (stack_.size() > 1) close();
    writer_.end_block();
    return std::move(out_);
  }

 private:
  html::NodeId visit(html::NodeId id);
  void open(html::NodeId id, ElementKind kind);
  void close();
  void break_line(ElementKind kind);
  void open_block(html::NodeId id, ElementKind kind, Frame& frame);
  void set_kind(html::NodeId id, ElementKind kind, Frame& frame) const;
  bool is_skipped(html::NodeId id, ElementKind kind) const;
  void open_cell(ElementKind kind);

  const html::Tree& tree_;
  const std::vector<NodeFacts>& facts_;
  std::string_view base_;
  bool with_fallbacks_;
  Candidates out_;
  BlockWriter writer_;
  std::vector<Frame> stack_;
  bool row_is_open_ = false;
};

bool PageReader::is_skipped(html::NodeId id, ElementKind kind) const {
  if (kind == ElementKind::Skipped) return true;
  if (kind == ElementKind::Fallback) return !with_fallbacks_;
  return (facts_[id].own_hints & kHintGutter) != 0 && stack_.back().place.kind == BlockKind::Code;
}

html::NodeId PageReader::visit(html::NodeId id) {
  const html::Node& node = tree_[id];
  if (node.type == html::NodeType::Text) {
    writer_.set_place(stack_.back().place);
    writer_.write(node.value);
    return id + 1;
  }
  const ElementKind kind = facts_[id].kind;
  if (is_skipped(id, kind)) return node.subtree_end;
  if (kind == ElementKind::LineBreak || kind == ElementKind::Rule) {
    break_line(kind);
    return id + 1;
  }
  open(id, kind);
  return id + 1;
}

void PageReader::break_line(ElementKind kind) {
  if (kind == ElementKind::Rule && !stack_.back().is_solid) return writer_.end_block();
  writer_.line_break();
}

/// A form's control is a block of its own, but where it stands in the middle of a sentence.
bool is_inline_control(ElementKind kind, const Frame& around) {
  return kind == ElementKind::Control && around.kind == ElementKind::Paragraph;
}

void PageReader::open(html::NodeId id, ElementKind kind) {
  const Frame& around = stack_.back();
  Frame frame = around;
  frame.node = id;
  frame.end = tree_[id].subtree_end;
  frame.kind = kind;
  frame.ends_block = false;
  const bool visibility_changes = facts_[id].hidden && !facts_[around.node].hidden;
  if (is_block_level(kind) || visibility_changes ||
      (kind == ElementKind::Control && !is_inline_control(kind, around))) {
    open_block(id, kind, frame);
  } else if (kind == ElementKind::Anchor && tree_.has_attribute(id, "href")) {
    writer_.open_link(resolve_link(base_, tree_.attribute(id, "href")));
  } else if (kind == ElementKind::Strong) {
    writer_.open_emphasis(EmphasisKind::Strong);
  } else if (kind == ElementKind::Emphasis) {
    writer_.open_emphasis(EmphasisKind::Em);
  }
  stack_.push_back(std::move(frame));
}

void PageReader::open_block(html::NodeId id, ElementKind kind, Frame& frame) {
  if (frame.is_solid) {
    if (frame.place.kind != BlockKind::Table) return writer_.space();
    writer_.set_place(frame.place);
    return open_cell(kind);
  }
  writer_.end_block();
  frame.ends_block = true;
  frame.place.node = id;
  frame.place.depth = tree_[id].depth;
  set_kind(id, kind, frame);
}

void PageReader::open_cell(ElementKind kind) {
  if (kind == ElementKind::TableRow) {
    writer_.separator('\n');
    row_is_open_ = false;
  } else if (kind == ElementKind::TableCell) {
    if (row_is_open_) writer_.separator('\t');
    row_is_open_ = true;
  } else {
    writer_.space();
  }
}

void PageReader::set_kind(html::NodeId id, ElementKind kind, Frame& frame) const {
  BlockPlace& place = frame.place;
  const bool in_code = place.kind == BlockKind::Code;
  switch (kind) {
    case ElementKind::Heading:
      if (facts_[id].holds_blocks) break;
      place.kind = BlockKind::Heading;
      place.level = static_cast<std::uint8_t>(tree_[id].value[1] - '0');
      frame.is_solid = true;
      break;
    case ElementKind::ListItem:
      place.kind = BlockKind::ListItem;
      break;
    case ElementKind::Quote:
      place.kind = BlockKind::Quote;
      break;
    case ElementKind::Preformatted:
      place.kind = BlockKind::Code;
      break;
    case ElementKind::Caption:
    case ElementKind::Figure:  // text in a figure that is no caption is a credit
      place.kind = BlockKind::Caption;
      break;
    case ElementKind::Table:
      if (is_data_table(tree_, facts_, id)) {
        place.kind = BlockKind::Table;
        frame.is_solid = true;
      } else {
        place.kind = BlockKind::Paragraph;
      }
      break;
    case ElementKind::Article:
    case ElementKind::Navigation:
    case ElementKind::Aside:
      place.kind = BlockKind::Paragraph;
      break;
    default:
      if ((facts_[id].own_hints & kHintCaption) != 0 && !facts_[id].holds_blocks && !in_code) {
        place.kind = BlockKind::Caption;
      }
      break;
  }
  if (place.kind != BlockKind::Heading) place.level = 0;
}

void PageReader::close() {
  const Frame frame = stack_.back();
  stack_.pop_back();
  if (frame.ends_block) {
    writer_.end_block();
    if (frame.place.kind == BlockKind::Table) row_is_open_ = false;
  } else if (frame.is_solid && is_block_level(frame.kind)) {
    writer_.space();
  }
  if (frame.kind == ElementKind::Anchor) writer_.close_link();
  if (frame.kind == ElementKind::Strong) writer_.close_emphasis(EmphasisKind::Strong);
  if (frame.kind == ElementKind::Emphasis) writer_.close_emphasis(EmphasisKind::Em);
}

}  // namespace

Candidates blocks_from_html(const html::Tree& tree, const std::vector<NodeFacts>& facts,
                            std::string_view base, bool with_fallbacks) {
  if (tree.size() == 0) return {};
  return PageReader(tree, facts, base, with_fallbacks).read();
}

}  // namespace lens::extract

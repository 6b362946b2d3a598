#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/candidate.h"

namespace lens::extract {

/// Where the text that is being written stands.
struct BlockPlace {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;
  /// The nearest block-level element; the document at first.
  html::NodeId node = 0;
  std::uint16_t depth = 0;
};

/// Collects the text of one block after the other: white space collapsed, lines of code, poems and
/// tables kept, links and emphasis as spans. Links that run over several blocks are cut at each.
class BlockWriter {
 public:
  explicit BlockWriter(Candidates& out) : out_(out) {}

  /// Where text from now on belongs; taken over by the block that its first letter starts.
  void set_place(const BlockPlace& place) { place_ = place; }
  void write(std::string_view text);
  /// `<br>`: one keeps a line's end, two end the block.
  void line_break();
  /// The end of a table's row or cell, or of a code line.
  void separator(char c);
  /// A gap that at least one space has to fill.
  void space() { pending_space_ = true; }
  void end_block();

  void open_link(std::string href);
  void close_link();
  void open_emphasis(EmphasisKind kind);
  void close_emphasis(EmphasisKind kind);

  bool is_empty() const { return block_.text.empty(); }

 private:
  struct Run {
    bool open = false;
    std::uint32_t depth = 0;
    std::uint32_t begin = 0;
  };

  void start_block();
  void write_code(std::string_view text);
  void write_prose(std::string_view text);
  void flush_gap();
  void end_link_span();
  void end_emphasis_span(EmphasisKind kind);
  bool is_strong_line() const;
  void settle_lines();
  Run& run(EmphasisKind kind) { return kind == EmphasisKind::Strong ? strong_ : em_; }

  Candidates& out_;
  Candidate block_;
  BlockPlace place_;
  bool pending_space_ = false;
  std::uint32_t breaks_ = 0;
  std::uint32_t line_begin_ = 0;
  Run link_;
  std::string href_;
  Run strong_;
  Run em_;
};

}  // namespace lens::extract

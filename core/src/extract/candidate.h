#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>

#include "html/tree.h"

namespace lens::extract {

/// What a candidate turned out to be. Only Body blocks enter the article's text; the middle ones
/// become metadata; Removed ones keep their reason.
enum class Role : std::uint8_t { Body, Title, Kicker, Dek, Byline, Date, Removed };

/// Where a candidate of a page stood; all zero for pasted text.
struct PageOrigin {
  html::NodeId node = html::kNoNode;
  std::uint16_t depth = 0;
  /// Bytes of the text that are inside `<a href>`.
  std::uint32_t link_bytes = 0;
};

/// How a line or paragraph stood in pasted text; all zero for pages.
struct PasteOrigin {
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;
  /// Empty lines before it.
  std::uint32_t blank_lines_before = 0;
};

/// One block of the input, before it is decided whether it belongs to the article. The one block
/// model behind both inputs.
struct Candidate {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;
  /// White space collapsed, except where the kind keeps line breaks.
  std::string text;
  /// Spans in `text`.
  std::vector<Link> links;
  std::vector<Emphasis> emphasis;

  PageOrigin page;
  PasteOrigin paste;

  Role role = Role::Body;
  RemovalReason reason = RemovalReason::Boilerplate;
  /// The filter that decided; static memory.
  std::string_view filter;
  /// What it looked at; kept for `--explain`.
  std::vector<Feature> features;

  bool is_body() const { return role == Role::Body; }
  /// Takes the block out. The first filter to decide stays the one that is named.
  void remove(RemovalReason why, std::string_view by, std::vector<Feature> seen = {}) {
    if (role == Role::Removed) return;
    role = Role::Removed;
    reason = why;
    filter = by;
    features = std::move(seen);
  }
};

using Candidates = std::vector<Candidate>;

}  // namespace lens::extract

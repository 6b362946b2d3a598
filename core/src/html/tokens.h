#pragma once

#include <string_view>
#include <vector>

#include "html/tree.h"

namespace lens::html {

/// A start tag as the tokenizer saw it. The views live until the call returns.
struct StartTag {
  std::string_view name;  ///< in lower case
  /// Each name once, at most `limits::kMaxAttributes`.
  std::vector<Attribute> attributes;
  bool attributes_capped = false;
  bool self_closing = false;
};

/// Receives the tokens of a text in order: unbalanced, as they stand there.
class TokenSink {
 public:
  TokenSink() = default;
  TokenSink(const TokenSink&) = delete;
  TokenSink& operator=(const TokenSink&) = delete;
  virtual ~TokenSink() = default;

  virtual void start_tag(const StartTag& tag) = 0;
  virtual void end_tag(std::string_view name) = 0;
  /// A part of the text between two tags, character references decoded; there may be many in a row.
  virtual void text(std::string_view part) = 0;
};

/// Runs libxml2's HTML5 tokenizer over clean UTF-8. Comments and doctypes are dropped.
void tokenize(std::string_view text, TokenSink& sink);

}  // namespace lens::html

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lens/article.h>
#include <lens/span.h>

#include "extract/markdown_inline.h"

/// The steps between Markdown's source and its text; `markdown_inline.h` is the door.
namespace lens::extract::markdown {

/// A piece of the source. Small, because a hostile text may have one for every byte.
struct Token {
  enum Kind : std::uint8_t { Text, Char, Delimiter, LinkStart, LinkEnd, Break } kind = Text;
  bool can_open = false;
  bool can_close = false;
  /// How many pictures begin (or, negative, end) here: their text is not shown.
  std::int8_t drops = 0;
  Span span;                 // Text, Delimiter: in the source
  std::uint32_t number = 0;  // Char: the character; LinkStart: index of the destination
};

/// The tokens of one block, brackets matched.
struct Tokens {
  std::vector<Token> list;
  std::vector<std::string> destinations;
  std::string image;
};

Tokens tokenize(std::string_view source, const LinkReferences& references);

/// A beginning or an end of emphasis at a delimiter run.
struct EmphasisEvent {
  std::uint32_t token = 0;
  bool opens = false;
  EmphasisKind kind = EmphasisKind::Em;
};

/// Pairs the delimiter runs (CommonMark 0.31, "process emphasis", with its memory of where no
/// opener can be found, which makes it linear). What a pair uses up is cut off the runs' spans.
/// Events are in the order in which they are to happen, but of several beginnings at one run the
/// last is outermost.
std::vector<EmphasisEvent> pair_emphasis(std::string_view source, std::vector<Token>& tokens);

}  // namespace lens::extract::markdown

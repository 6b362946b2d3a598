#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lens/span.h>

namespace lens {

/// Something that was repaired, cut or guessed on the way. Never an error: the analysis stands.
struct Notice {
  /// One of the codes of namespace `notice_code`; stable across versions.
  std::string code;
  /// One English sentence for a person.
  std::string message;
  /// Where in `Article::text`, when it is about one place of it.
  std::optional<Span> span;
};

using Notices = std::vector<Notice>;

/// Every notice code there is. Documents, translations and tests read this list.
namespace notice_code {
/// No declaration named the encoding; it was guessed from the bytes.
inline constexpr std::string_view kEncodingGuessed = "encodingGuessed";
/// The named encoding is not known; another one was used.
inline constexpr std::string_view kEncodingUnknown = "encodingUnknown";
/// Bytes that the encoding does not allow became U+FFFD.
inline constexpr std::string_view kInvalidBytes = "invalidBytes";
/// NUL characters were replaced by U+FFFD.
inline constexpr std::string_view kNulReplaced = "nulReplaced";
/// The input is longer than `limits::kMaxInputBytes`; the rest was not read.
inline constexpr std::string_view kInputTruncated = "inputTruncated";
/// Elements nested deeper than `limits::kMaxTreeDepth` were attached to an ancestor.
inline constexpr std::string_view kDepthCapped = "depthCapped";
/// More attributes than `limits::kMaxAttributes` on one element; the rest were dropped.
inline constexpr std::string_view kAttributesCapped = "attributesCapped";
/// Nothing in the input looked like an article; all of its text was kept.
inline constexpr std::string_view kNoArticleFound = "noArticleFound";
/// There is no text at all in the input.
inline constexpr std::string_view kEmptyInput = "emptyInput";
/// The language could not be told with confidence.
inline constexpr std::string_view kLanguageUnsure = "languageUnsure";
/// There is no language pack for the text's language; general rules were used.
inline constexpr std::string_view kLanguageUnsupported = "languageUnsupported";
/// A listing was cut at a named limit (the message says which).
inline constexpr std::string_view kListCapped = "listCapped";
/// The model that finds names is not loaded; dates, amounts and addresses are found without it.
inline constexpr std::string_view kEntityModelMissing = "entityModelMissing";
/// Memory ran out; the analysis is what had been finished by then.
inline constexpr std::string_view kOutOfMemory = "outOfMemory";
/// The summary is a plain lead, because the text is too short or of a kind that is not ranked.
inline constexpr std::string_view kSummaryFallback = "summaryFallback";
}  // namespace notice_code

}  // namespace lens

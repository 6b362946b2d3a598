#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lens/analysis.h>
#include <lens/options.h>
#include <lens/result.h>

namespace lens {

/// Milliseconds that a stage took, measured by the caller.
using Timings = std::vector<std::pair<Stage, double>>;

/// The analysis as one JSON document of schema 1: fixed key order, numbers rounded to 4 decimals,
/// offsets in UTF-16 code units of `article.text`. The same analysis gives the same bytes in every
/// build. `timings` is added at the end when it is not empty.
std::string to_json(const Analysis& analysis, const Timings& timings = {});

/// The summary alone, as the `summary` array of the document above.
std::string to_json(const Analysis& analysis, const std::vector<SummarySentence>& summary);

/// Everything that can be asked of one analysis, as the doors receive it.
struct Request {
  InputHints hints;
  Options options;
};

/// Reads `{"format", "encoding", "url", "lang", "keepAll", "keep", "explain", "entities",
/// "summarySentences", "summaryRatio", "transcodedFrom", "transcodedBytes"}`, each optional. An
/// Error `requestSyntax` or `optionRange` names the key, the value and what is allowed.
Result<Request> request_from_json(std::string_view text);

}  // namespace lens

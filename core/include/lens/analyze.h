#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lens/analysis.h>
#include <lens/options.h>

namespace lens {

/// Analyzes any bytes: HTML, Markdown or pasted text in any encoding that the Encoding Standard
/// names. Never fails on its input: what was repaired, cut or guessed is in `notices`. Keeps
/// nothing between calls and may run on many threads at once. Time and memory grow linearly with
/// the input.
///
///     lens::Analysis a = lens::analyze(bytes, {.format = lens::Format::Html, .url = url});
Analysis analyze(std::string_view bytes, const InputHints& hints = {}, const Options& options = {});

/// A summary of another length, made from an analysis without reading the text again.
std::vector<SummarySentence> summarize(const Analysis& analysis, const SummaryOptions& options);

/// The WHATWG name of the encoding in which `analyze` would read the bytes ("utf-8", "shift_jis").
/// For doors that have a decoder of their own.
std::string detect_encoding(std::string_view bytes, const InputHints& hints = {});

/// The version of the library, "MAJOR.MINOR.PATCH"; static memory.
std::string_view version();

}  // namespace lens

// Uses every public header of the installed library.
#include <cstdio>
#include <string>

#include <lens/analysis.h>
#include <lens/analyze.h>
#include <lens/article.h>
#include <lens/export.h>
#include <lens/json.h>
#include <lens/language_pack.h>
#include <lens/notice.h>
#include <lens/options.h>
#include <lens/result.h>
#include <lens/span.h>

int main() {
  const std::string page =
      "<!DOCTYPE html><title>River floods mill</title><article><h1>River floods mill</h1>"
      "<p>The river rose by two metres on Monday and flooded the old mill in Hallingford.</p>"
      "<p>Nobody was hurt, but forty families left their homes, and the bridge is closed.</p>"
      "</article>";
  const lens::Analysis analysis = lens::analyze(page, {.format = lens::Format::Html});
  const std::string json = lens::to_json(analysis);
  const bool good = json.starts_with("{\"schema\":1,") && analysis.counts.words > 20 &&
                    lens::to_markdown(analysis).find("old mill") != std::string::npos &&
                    lens::request_from_json("{}").ok() && !lens::english().code().empty();
  std::printf("%s %s\n", lens::version().data(), good ? "ok" : json.c_str());
  return good ? 0 : 1;
}

#include <lens/export.h>

namespace lens {
namespace {

void append_paragraph(std::string& out, const std::optional<std::string>& text) {
  if (text && !text->empty()) out += *text + "\n\n";
}

}  // namespace

std::string to_text(const Analysis& analysis) {
  const Metadata& metadata = analysis.article.metadata;
  std::string out;
  append_paragraph(out, metadata.title);
  append_paragraph(out, metadata.dek);
  append_paragraph(out, metadata.byline);
  if (!analysis.article.text.empty()) {
    out += analysis.article.text + "\n";
  } else if (!out.empty()) {
    out.pop_back();
  }
  return out;
}

}  // namespace lens

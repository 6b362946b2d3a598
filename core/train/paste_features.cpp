// Prints what the model of pasted text sees, for core/train/label_paste.py: a line of column names,
// then one line a block: file, block, first line, last line, the features, the text; by tabs.
//
// usage: lens_paste_features FILE...
#include "extract/paste_features.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "extract/blocks_from_text.h"
#include "language/detect.h"
#include "language/pack.h"

namespace {

using namespace lens;
using namespace lens::extract;

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void print_names() {
  std::printf("#file\tblock\tfirst\tlast");
  for (std::size_t i = 0; i < kPasteFeatureCount; ++i) {
    std::printf("\t%s", std::string(paste_feature_name(i)).c_str());
  }
  std::printf("\ttext\n");
}

void print_blocks(const char* path) {
  const std::string text = read_file(path);
  const Candidates blocks = blocks_from_text(text);
  const Language language = language::detect(text, "");
  const Measured measured = measure_lines(blocks, language::pack_for(language.code));
  const std::vector<PasteRow> rows = paste_features(blocks, measured);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const PasteOrigin& origin = blocks[i].paste;
    std::printf("%s\t%zu\t%u\t%u", path, i, origin.first_line, origin.last_line);
    for (const std::int32_t value : rows[i]) std::printf("\t%d", value);
    std::string line = blocks[i].text;
    for (char& c : line) {
      if (c == '\n' || c == '\t') c = ' ';
    }
    std::printf("\t%s\n", line.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  print_names();
  for (int i = 1; i < argc; ++i) print_blocks(argv[i]);
  return 0;
}

#include "inputs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lens::test {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_input(const fs::path& path) {
  return path.stem() == "source" || path.parent_path().parent_path().filename() == "seeds" ||
         path.parent_path().filename() == "seeds";
}

void collect(const fs::path& root, const fs::path& folder, std::vector<Input>& inputs) {
  if (!fs::exists(root / folder)) return;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (!entry.is_regular_file() || !is_input(entry.path())) continue;
    inputs.push_back({fs::relative(entry.path(), root).string(), read_file(entry.path())});
  }
}

}  // namespace

std::vector<Input> all_inputs() {
  std::vector<Input> inputs;
  collect(LENS_TEST_DIR, "golden", inputs);
  collect(LENS_TEST_DIR, "fuzz/seeds", inputs);
  std::sort(inputs.begin(), inputs.end(),
            [](const Input& a, const Input& b) { return a.name < b.name; });
  return inputs;
}

}  // namespace lens::test

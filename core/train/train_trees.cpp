// Fits a sum of small decision trees to labelled blocks by gradient boosting (Friedman 2001, with
// the second-order gains of XGBoost) and writes it as extract/tree_model.h reads it. The same rows
// give the same model: the only chance in it is a generator of our own.
//
// usage: lens_train_trees ROWS.tsv MODEL.txt              fits all rows
//        lens_train_trees ROWS.tsv MODEL.txt FOLDS        one model for each fold, of the rows
//        outside
//                                                         of it (MODEL.txt.0 and so on), and the
//                                                         folds of the hosts in MODEL.txt.folds
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

// Usual values for some ten thousand rows; not searched for.
constexpr int kTrees = 150;
constexpr int kDepth = 4;
constexpr double kRate = 0.1;
constexpr double kShrinkage = 4;      // added to a leaf's second derivative
constexpr double kColumnShare = 0.5;  // columns that a tree may use
constexpr double kRowShare = 0.5;     // rows that a tree is fitted to
constexpr std::size_t kMinRows = 30;  // in a leaf
constexpr double kMinHessian = 1;
constexpr std::size_t kBins = 48;
/// Longer blocks weigh more, but not in proportion; all blocks of a text together weigh this.
constexpr double kWordsExponent = 0.7;
constexpr double kTextWeight = 200;
constexpr std::size_t kFirstColumn = 7;  // behind id, host, block, label, words, weight, copies

struct Rows {
  std::vector<std::string> names;
  std::vector<std::vector<std::int32_t>> columns;
  std::vector<std::vector<std::uint8_t>> bins;
  std::vector<std::vector<std::int32_t>> limits;  // a column's bin b holds values up to limits[b]
  std::vector<double> labels;
  std::vector<double> weights;
  std::vector<std::string> hosts;
};

struct Node {
  int column = -1;
  std::int32_t limit = 0;
  std::size_t left = 0, right = 0;
  double value = 0;
};
using Tree = std::vector<Node>;

struct Model {
  double base = 0;
  std::vector<Tree> trees;
};

/// Numerical Recipes' linear congruential generator.
class Chance {
 public:
  double next() {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) / 16777216.0;
  }

 private:
  std::uint32_t state_ = 12345;
};

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::stringstream stream(line);
  for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
  return fields;
}

void bin_columns(Rows& rows) {
  for (const std::vector<std::int32_t>& column : rows.columns) {
    std::vector<std::int32_t> sorted = column;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::int32_t> limits;
    for (std::size_t k = 1; k < kBins; ++k) limits.push_back(sorted[sorted.size() * k / kBins]);
    std::vector<std::int32_t> values = sorted;
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (values.size() <= kBins) limits.assign(values.begin(), values.end() - 1);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    std::vector<std::uint8_t> bins;
    for (const std::int32_t value : column) {
      const auto place = std::lower_bound(limits.begin(), limits.end(), value);
      bins.push_back(static_cast<std::uint8_t>(place - limits.begin()));
    }
    rows.limits.push_back(std::move(limits));
    rows.bins.push_back(std::move(bins));
  }
}

Rows read_rows(const char* path) {
  Rows rows;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  rows.names = split(line);
  rows.names.erase(rows.names.begin(), rows.names.begin() + kFirstColumn);
  rows.columns.resize(rows.names.size());
  std::vector<std::string> ids;
  std::vector<double> text_weights;
  std::map<std::string, double> sums;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = split(line);
    ids.push_back(fields[0]);
    rows.hosts.push_back(fields[1]);
    rows.labels.push_back(std::atof(fields[3].c_str()));
    const double words = std::max(1.0, std::atof(fields[4].c_str()));
    rows.weights.push_back(std::pow(words, kWordsExponent) * std::atof(fields[6].c_str()));
    text_weights.push_back(std::atof(fields[5].c_str()));
    sums[fields[0]] += rows.weights.back();
    for (std::size_t c = 0; c < rows.columns.size(); ++c) {
      rows.columns[c].push_back(std::atoi(fields[c + kFirstColumn].c_str()));
    }
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    rows.weights[i] *= kTextWeight * text_weights[i] / sums[ids[i]];
  }
  bin_columns(rows);
  return rows;
}

class Trainer {
 public:
  explicit Trainer(const Rows& rows) : rows_(rows) {}

  Model fit(const std::vector<std::size_t>& used) {
    Model model;
    double all = 0, positive = 0;
    for (const std::size_t i : used) {
      all += rows_.weights[i];
      positive += rows_.weights[i] * rows_.labels[i];
    }
    model.base = std::log(positive / (all - positive));
    std::vector<double> scores(rows_.labels.size(), model.base);
    gradients_.resize(scores.size());
    hessians_.resize(scores.size());
    for (int t = 0; t < kTrees; ++t) {
      for (const std::size_t i : used) {
        const double p = 1 / (1 + std::exp(-scores[i]));
        gradients_[i] = rows_.weights[i] * (rows_.labels[i] - p);
        hessians_[i] = rows_.weights[i] * p * (1 - p);
      }
      const Tree tree = grow(used);
      for (const std::size_t i : used) scores[i] += value_of(tree, i);
      model.trees.push_back(tree);
    }
    return model;
  }

 private:
  struct Split {
    double gain = 1e-6;
    int column = -1;
    std::size_t bin = 0;
  };
  struct Open {
    std::size_t node;
    int depth;
    std::vector<std::size_t> rows;
  };

  double value_of(const Tree& tree, std::size_t row) const {
    std::size_t at = 0;
    while (tree[at].column >= 0) {
      const auto& column = rows_.columns[static_cast<std::size_t>(tree[at].column)];
      at = column[row] <= tree[at].limit ? tree[at].left : tree[at].right;
    }
    return tree[at].value;
  }

  Tree grow(const std::vector<std::size_t>& used) {
    std::vector<std::size_t> columns, sample;
    for (std::size_t i : used) {
      if (chance_.next() < kRowShare) sample.push_back(i);
    }
    for (std::size_t c = 0; c < rows_.columns.size(); ++c) {
      if (chance_.next() < kColumnShare) columns.push_back(c);
    }
    Tree tree(1);
    std::vector<Open> open{{0, 0, std::move(sample)}};
    while (!open.empty()) {
      Open here = std::move(open.back());
      open.pop_back();
      grow_node(tree, std::move(here), columns, open);
    }
    return tree;
  }

  void grow_node(Tree& tree, Open here, const std::vector<std::size_t>& columns,
                 std::vector<Open>& open) const {
    double gradient = 0, hessian = 0;
    for (const std::size_t i : here.rows) {
      gradient += gradients_[i];
      hessian += hessians_[i];
    }
    tree[here.node].value = kRate * gradient / (hessian + kShrinkage);
    if (here.depth >= kDepth || here.rows.size() < 2 * kMinRows) return;
    Split best;
    for (const std::size_t c : columns) try_column(c, here.rows, gradient, hessian, best);
    if (best.column < 0) return;
    const auto column = static_cast<std::size_t>(best.column);
    std::vector<std::size_t> left, right;
    for (const std::size_t i : here.rows) {
      (rows_.bins[column][i] <= best.bin ? left : right).push_back(i);
    }
    const std::size_t next = tree.size();
    tree[here.node].column = best.column;
    tree[here.node].limit = rows_.limits[column][best.bin];
    tree[here.node].left = next;
    tree[here.node].right = next + 1;
    tree.resize(next + 2);
    open.push_back({next, here.depth + 1, std::move(left)});
    open.push_back({next + 1, here.depth + 1, std::move(right)});
  }

  void try_column(std::size_t c, const std::vector<std::size_t>& used, double gradient,
                  double hessian, Split& best) const {
    std::array<double, kBins + 1> g{}, h{};
    std::array<std::size_t, kBins + 1> n{};
    for (const std::size_t i : used) {
      const std::uint8_t bin = rows_.bins[c][i];
      g[bin] += gradients_[i];
      h[bin] += hessians_[i];
      ++n[bin];
    }
    const double whole = gradient * gradient / (hessian + kShrinkage);
    double left_g = 0, left_h = 0;
    std::size_t left_n = 0;
    for (std::size_t bin = 0; bin < rows_.limits[c].size(); ++bin) {
      left_g += g[bin];
      left_h += h[bin];
      left_n += n[bin];
      const double right_g = gradient - left_g, right_h = hessian - left_h;
      if (std::min(left_n, used.size() - left_n) < kMinRows) continue;
      if (std::min(left_h, right_h) < kMinHessian) continue;
      const double gain = left_g * left_g / (left_h + kShrinkage) +
                          right_g * right_g / (right_h + kShrinkage) - whole;
      if (gain > best.gain) best = {gain, static_cast<int>(c), bin};
    }
  }

  const Rows& rows_;
  Chance chance_;
  std::vector<double> gradients_, hessians_;
};

long milli(double value) { return std::lround(value * 1000); }

void write_model(const Model& model, const Rows& rows, const std::string& path) {
  std::FILE* const out = std::fopen(path.c_str(), "w");
  if (out == nullptr) std::exit(1);
  std::fprintf(out, "# Made by core/train/train_trees.cpp; see README.md.\nbase %ld\n",
               milli(model.base));
  for (const Tree& tree : model.trees) {
    std::fprintf(out, "tree\n");
    std::vector<std::size_t> open{0};
    while (!open.empty()) {
      const Node& node = tree[open.back()];
      open.pop_back();
      if (node.column < 0) {
        std::fprintf(out, "= %ld\n", milli(node.value));
        continue;
      }
      std::fprintf(out, "%s %d\n", rows.names[static_cast<std::size_t>(node.column)].c_str(),
                   node.limit);
      open.push_back(node.right);
      open.push_back(node.left);
    }
  }
  std::fclose(out);
}

unsigned fold_of(const std::string& host, unsigned folds) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : host) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash = (hash ^ (hash >> 15)) * 0x2c1b3c6du;
  return (hash ^ (hash >> 12)) % folds;
}

void write_folds(const Rows& rows, unsigned folds, const std::string& path) {
  std::map<std::string, unsigned> of_host;
  for (const std::string& host : rows.hosts) of_host[host] = fold_of(host, folds);
  std::ofstream out(path + ".folds");
  for (const auto& [host, fold] : of_host) out << host << '\t' << fold << '\n';
  for (unsigned fold = 0; fold < folds; ++fold) {
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < rows.hosts.size(); ++i) {
      if (fold_of(rows.hosts[i], folds) != fold) used.push_back(i);
    }
    write_model(Trainer(rows).fit(used), rows, path + "." + std::to_string(fold));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: lens_train_trees ROWS.tsv MODEL.txt [FOLDS]\n");
    return 2;
  }
  const Rows rows = read_rows(argv[1]);
  if (argc > 3) {
    write_folds(rows, static_cast<unsigned>(std::max(2, std::atoi(argv[3]))), argv[2]);
    return 0;
  }
  std::vector<std::size_t> all(rows.labels.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  write_model(Trainer(rows).fit(all), rows, argv[2]);
  return 0;
}

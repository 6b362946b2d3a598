// Time of a whole analysis and of its stages, over files that are named on the command line:
//
//     lens_analyze_bench article.txt sotu-1mb.txt [--benchmark_... options]
//
// Reports milliseconds and bytes per second; reading the files and the first use of the language
// pack are left out.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <benchmark/benchmark.h>

#include <lens/analyze.h>
#include <lens/json.h>

namespace {

using Clock = std::chrono::steady_clock;

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Sums up how long each stage of the analyses took.
class StageClock {
 public:
  void begin(lens::Stage stage) {
    end();
    current_ = stage;
    running_ = true;
    since_ = Clock::now();
  }
  void end() {
    if (!running_) return;
    totals_[current_] += std::chrono::duration<double, std::milli>(Clock::now() - since_).count();
    running_ = false;
  }
  void report(benchmark::State& state) const {
    for (const auto& [stage, milliseconds] : totals_) {
      state.counters[std::string(lens::to_string(stage)) + "_ms"] =
          benchmark::Counter(milliseconds, benchmark::Counter::kAvgIterations);
    }
  }

 private:
  std::map<lens::Stage, double> totals_;
  lens::Stage current_ = lens::Stage::Decode;
  Clock::time_point since_;
  bool running_ = false;
};

void analyze_file(benchmark::State& state, const std::string& bytes) {
  StageClock clock;
  lens::Options options;
  options.on_stage = [&clock](lens::Stage stage) { clock.begin(stage); };
  for (auto _ : state) {
    lens::Analysis analysis = lens::analyze(bytes, {}, options);
    clock.end();
    benchmark::DoNotOptimize(analysis);
  }
  clock.report(state);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void json_of_file(benchmark::State& state, const std::string& bytes) {
  const lens::Analysis analysis = lens::analyze(bytes);
  for (auto _ : state) benchmark::DoNotOptimize(lens::to_json(analysis));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc < 2) {
    std::fprintf(stderr, "usage: lens_analyze_bench FILE ...\n");
    return 2;
  }
  lens::analyze("Reads the language pack.");
  for (int i = 1; i < argc; ++i) {
    const std::string bytes = read_file(argv[i]);
    const std::string name = argv[i];
    benchmark::RegisterBenchmark(("analyze/" + name).c_str(), analyze_file, bytes)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("json/" + name).c_str(), json_of_file, bytes)
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
}

#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include <lens/json.h>
#include <lens/options.h>

namespace lens::cli {

/// Measures the stages of one analysis through `Options::on_stage`.
class StageClock {
 public:
  /// To be given to `Options::on_stage`; the clock must outlive the analysis.
  std::function<void(Stage)> listener();
  /// Ends the last stage. Milliseconds of each stage that ran, in their order.
  Timings finish();

 private:
  void end_stage();

  std::optional<Stage> running_;
  std::chrono::steady_clock::time_point begin_;
  Timings timings_;
};

}  // namespace lens::cli

#include "stage_clock.h"

namespace lens::cli {

std::function<void(Stage)> StageClock::listener() {
  return [this](Stage stage) {
    end_stage();
    running_ = stage;
    begin_ = std::chrono::steady_clock::now();
  };
}

Timings StageClock::finish() {
  end_stage();
  return std::move(timings_);
}

void StageClock::end_stage() {
  if (!running_) return;
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin_;
  timings_.emplace_back(*running_, took.count());
  running_.reset();
}

}  // namespace lens::cli

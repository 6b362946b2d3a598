// One thread reads, some work, one writes, around a ring of slots:
//
//   reader ->  [filled] [filled] [taken] [done] [taken] [done]  -> writer
//
// A slot goes round empty, filled, taken, done, empty. The ring is what bounds the memory and what
// keeps the order: the writer waits for its next slot, the reader for a free one.
#include "batch.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "batch_line.h"
#include "progress.h"
#include "streams.h"

namespace lens::cli {
namespace {

constexpr std::size_t kSlotsPerJob = 4;  // enough that a slow line seldom makes the others wait

enum class State { Empty, Filled, Taken, Done };

struct Slot {
  State state = State::Empty;
  std::uint64_t number = 0;  // of the line in its file, from 1
  bool too_long = false;
  std::size_t bytes = 0;
  std::string line;
  Answer answer;
};

class Batch {
 public:
  explicit Batch(const Arguments& arguments)
      : arguments_(arguments), slots_(arguments.jobs * kSlotsPerJob) {}

  int run();

 private:
  void read();
  void read_lines(InputFile& file, const std::string& path);
  void put(std::string& line, bool too_long);
  void work();
  void write();
  Slot& slot(std::uint64_t number) { return slots_[number % slots_.size()]; }

  const Arguments& arguments_;
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t read_ = 0;    // lines put into the ring
  std::uint64_t taken_ = 0;   // lines that a worker took
  std::uint64_t line_ = 0;    // number of the current line, empty ones included
  std::uint64_t failed_ = 0;  // lines answered with an error
  bool unreadable_ = false;   // a file could not be read
  bool ended_ = false;        // nothing more will be put
};

int Batch::run() {
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < arguments_.jobs; ++i) workers.emplace_back([this] { work(); });
  std::thread writer([this] { write(); });
  read();
  for (std::thread& worker : workers) worker.join();
  writer.join();
  if (failed_ > 0) {
    complain("--batch: " + std::to_string(failed_) + " of " + std::to_string(read_) +
             " lines could not be analyzed");
  }
  return failed_ > 0 || unreadable_ ? kSomeFailed : kAllAnalyzed;
}

void Batch::read() {
  for (const std::string& path : arguments_.files) {
    InputFile file(path);
    if (file.ok()) {
      read_lines(file, path);
    } else {
      complain(shown_name(path) + ": " + last_error());
      unreadable_ = true;
    }
  }
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

void Batch::read_lines(InputFile& file, const std::string& path) {
  std::string line;
  line_ = 0;
  for (;;) {
    const InputFile::Line got = file.read_line(line, kMaxLineBytes);
    if (got == InputFile::Line::End) return;
    if (got == InputFile::Line::Failed) {
      complain(shown_name(path) + ": " + last_error());
      unreadable_ = true;
      return;
    }
    ++line_;
    const bool too_long = got == InputFile::Line::TooLong;
    if (too_long || line.find_first_not_of(" \t\r") != std::string::npos) put(line, too_long);
  }
}

/// Waits for a free slot and puts the line there.
void Batch::put(std::string& line, bool too_long) {
  std::unique_lock lock(mutex_);
  Slot& free = slot(read_);
  changed_.wait(lock, [&] { return free.state == State::Empty; });
  free.line.swap(line);
  free.bytes = free.line.size();
  free.too_long = too_long;
  free.state = State::Filled;
  free.number = line_;
  ++read_;
  changed_.notify_all();
}

void Batch::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return taken_ < read_ || ended_; });
    if (taken_ == read_) return;
    Slot& mine = slot(taken_++);
    mine.state = State::Taken;
    lock.unlock();
    mine.answer = mine.too_long ? answer_long_line(mine.number)
                                : answer_line(mine.line, mine.number, arguments_);
    mine.line = {};  // the ring should not hold on to the longest lines
    lock.lock();
    mine.state = State::Done;
    changed_.notify_all();
  }
}

void Batch::write() {
  Progress progress(arguments_.progress.value_or(errors_go_to_terminal()), "lines");
  std::unique_lock lock(mutex_);
  for (std::uint64_t next = 0;; ++next) {
    Slot& due = slot(next);
    const auto is_due = [&] { return due.state == State::Done || (ended_ && next == read_); };
    if (!is_due()) {
      // Nothing to do: what is finished should not wait in a buffer.
      lock.unlock();
      flush();
      lock.lock();
    }
    changed_.wait(lock, is_due);
    if (due.state != State::Done) break;
    const Answer answer = std::move(due.answer);
    const std::size_t bytes = due.bytes;
    due.state = State::Empty;
    failed_ += answer.failed ? 1 : 0;
    changed_.notify_all();
    lock.unlock();
    print(answer.line + "\n");
    progress.advance(bytes);
    lock.lock();
  }
  flush();
  progress.finish();
}

}  // namespace

int run_batch(const Arguments& arguments) { return Batch(arguments).run(); }

}  // namespace lens::cli

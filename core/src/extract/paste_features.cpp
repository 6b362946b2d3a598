// Windows by prefix sums, distances by one walk forth and one back, repetitions by sorting, shared
// words by hash maps that are only asked, never walked.
#include "extract/paste_features.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lens::extract {
namespace {

using F = PasteFeature;

/// Distances in blocks and words beyond these are all "far".
constexpr std::int32_t kFarBlocks = 200;
constexpr std::int32_t kFarWords = 3000;
/// What one block that is no prose costs a run of prose, in words: a run bridges a few captions and
/// subheadings, not a column of teasers.
constexpr std::int32_t kRunGapWords = 5;
/// Phrases that fill this share of a line make it a label ("Related articles").
constexpr std::int32_t kLabelShare = 500;

std::int32_t& at(PasteRow& row, F feature) { return row[static_cast<std::size_t>(feature)]; }

std::int32_t share(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? 0 : static_cast<std::int32_t>(part * 1000 / whole);
}

std::int32_t prose_words(const LineMeasures& line) { return line.is_prose() ? line.words : 0; }

F phrase_column(RemovalReason reason) {
  switch (reason) {
    case RemovalReason::SocialPrompt:
    case RemovalReason::Newsletter:
    case RemovalReason::Cookie:
    case RemovalReason::Advertisement:
    case RemovalReason::Form:
      return F::phrase_prompt;
    case RemovalReason::Navigation:
      return F::phrase_navigation;
    case RemovalReason::Related:
      return F::phrase_related;
    case RemovalReason::Comments:
      return F::phrase_comments;
    case RemovalReason::Footer:
      return F::phrase_footer;
    default:
      return F::phrase_other;
  }
}

bool is_label(const LineMeasures& line, RemovalReason reason) {
  return line.phrase && line.phrase->reason == reason &&
         (line.phrase_share >= kLabelShare || line.phrase->whole_line);
}

void fill_own(const Candidate& candidate, const LineMeasures& line, PasteRow& row) {
  at(row, F::words) = line.words;
  at(row, F::characters) = line.characters;
  at(row, F::stop_share) = line.stop_share;
  at(row, F::capital_share) = line.capital_share;
  at(row, F::digit_share) = line.digit_share;
  at(row, F::mark_share) = line.mark_share;
  at(row, F::commas) = line.commas;
  at(row, F::sentence_ends) = line.sentence_ends;
  at(row, F::quotes) = line.quotes;
  at(row, F::end) = static_cast<std::int32_t>(line.end);
  at(row, F::starts_lower) = line.starts_lower;
  at(row, F::starts_digit) = line.starts_digit;
  at(row, F::starts_quote) = line.starts_quote;
  at(row, F::all_upper) = line.all_upper;
  at(row, F::has_address) = line.has_address;
  at(row, F::has_bar) = line.has_bar;
  at(row, F::has_copyright) = line.has_copyright;
  at(row, F::ends_with_credit) = line.ends_with_credit;
  at(row, F::is_file_name) = line.is_file_name;
  at(row, F::is_byline) = line.is_byline;
  at(row, F::date_share) = line.date_share;
  at(row, F::is_prose) = line.is_prose();
  at(row, F::is_item) = candidate.kind == BlockKind::ListItem;
  if (line.phrase) {
    at(row, phrase_column(line.phrase->reason)) = line.phrase_share;
    at(row, F::phrase_at_start) = line.phrase->at_start;
  }
  at(row, F::blank_before) =
      std::min<std::int32_t>(static_cast<std::int32_t>(candidate.paste.blank_lines_before), 5);
}

class Filler {
 public:
  Filler(const Candidates& candidates, const Measured& measured)
      : candidates_(candidates),
        lines_(measured.lines),
        words_(measured.content_words),
        rows_(candidates.size()),
        run_(find_prose_run(lines_)) {}

  std::vector<PasteRow> fill() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      rows_[i] = {};
      fill_own(candidates_[i], lines_[i], rows_[i]);
    }
    sum_up();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      fill_place(i);
      fill_neighbours(i);
      fill_run(i);
    }
    fill_repeats();
    fill_distances();
    fill_shared();
    return std::move(rows_);
  }

 private:
  std::int64_t prose_between(std::size_t begin, std::size_t end) const {
    return prose_[std::min(end, rows_.size())] - prose_[begin];
  }
  std::int64_t words_between(std::size_t begin, std::size_t end) const {
    return all_words_[std::min(end, rows_.size())] - all_words_[begin];
  }

  void sum_up() {
    prose_.assign(1, 0);
    all_words_.assign(1, 0);
    dates_.assign(1, 0);
    for (const LineMeasures& line : lines_) {
      prose_.push_back(prose_.back() + prose_words(line));
      all_words_.push_back(all_words_.back() + line.words);
      dates_.push_back(dates_.back() + (line.date_share > 0));
    }
  }

  void fill_place(std::size_t i) {
    PasteRow& row = rows_[i];
    const std::size_t n = rows_.size();
    constexpr std::int64_t kManyWords = 100000;
    at(row, F::position) = share(static_cast<std::int64_t>(i), static_cast<std::int64_t>(n));
    at(row, F::blocks) = static_cast<std::int32_t>(std::min<std::size_t>(n, 5000));
    at(row, F::text_words) = static_cast<std::int32_t>(std::min(all_words_.back(), kManyWords));
    at(row, F::text_prose_words) = static_cast<std::int32_t>(std::min(prose_.back(), kManyWords));
    at(row, F::prose_before) = share(prose_[i], prose_.back());
    at(row, F::prose_after) = share(prose_.back() - prose_[i + 1], prose_.back());
    const std::size_t low = i < 5 ? 0 : i - 5;
    const std::size_t high = std::min(n, i + 6);
    at(row, F::dates_around) = static_cast<std::int32_t>(dates_[high] - dates_[low]);
    at(row, F::mean_words_around) =
        static_cast<std::int32_t>(words_between(low, high) / static_cast<std::int64_t>(high - low));
  }

  void fill_neighbours(std::size_t i) {
    PasteRow& row = rows_[i];
    const std::size_t n = rows_.size();
    const auto words_at = [&](std::size_t j) { return j < n ? lines_[j].words : -1; };
    const auto phrase_at = [&](std::size_t j) { return j < n ? lines_[j].phrase_share : 0; };
    const auto end_at = [&](std::size_t j) {
      return j < n ? static_cast<std::int32_t>(lines_[j].end) : -1;
    };
    // Before the first block i - 1 wraps round to a huge index, which stands for "none".
    at(row, F::previous_words) = words_at(i - 1);
    at(row, F::previous2_words) = words_at(i - 2);
    at(row, F::next_words) = words_at(i + 1);
    at(row, F::next2_words) = words_at(i + 2);
    at(row, F::previous_end) = end_at(i - 1);
    at(row, F::next_end) = end_at(i + 1);
    at(row, F::previous_phrase) = phrase_at(i - 1);
    at(row, F::next_phrase) = phrase_at(i + 1);
    if (i + 1 < n) at(row, F::blank_after) = at(rows_[i + 1], F::blank_before);
    const auto prose = [&](std::size_t begin, std::size_t end) {
      return static_cast<std::int32_t>(
          std::min<std::int64_t>(prose_between(begin, end), kFarWords));
    };
    at(row, F::prose_in_previous_3) = prose(i < 3 ? 0 : i - 3, i);
    at(row, F::prose_in_previous_10) = prose(i < 10 ? 0 : i - 10, i);
    at(row, F::prose_in_next_3) = prose(i + 1, i + 4);
    at(row, F::prose_in_next_10) = prose(i + 1, i + 11);
  }

  void fill_run(std::size_t i) {
    PasteRow& row = rows_[i];
    const auto far = [](std::size_t blocks) {
      return static_cast<std::int32_t>(std::min<std::size_t>(blocks, kFarBlocks));
    };
    const auto far_words = [](std::int64_t words) {
      return static_cast<std::int32_t>(std::min<std::int64_t>(words, kFarWords));
    };
    if (i < run_.begin) {
      at(row, F::run_place) = -1;
      at(row, F::run_blocks) = -far(run_.begin - i);
      at(row, F::run_words_away) = far_words(words_between(i + 1, run_.begin));
    } else if (i >= run_.end) {
      at(row, F::run_place) = 1;
      at(row, F::run_blocks) = far(i - run_.end + 1);
      at(row, F::run_words_away) = far_words(words_between(run_.end, i));
    }
    at(row, F::run_words) = far_words(words_between(run_.begin, run_.end));
    at(row, F::run_share) = share(prose_between(run_.begin, run_.end), prose_.back());
    at(row, F::run_position) =
        share(static_cast<std::int64_t>(i) - static_cast<std::int64_t>(run_.begin),
              static_cast<std::int64_t>(run_.end - run_.begin));
    at(row, F::run_position) = std::clamp(at(row, F::run_position), -2000, 3000);
  }

  void fill_repeats() {
    constexpr std::size_t kManyRepeats = 3;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      if (lines_[i].words > 0) order.emplace_back(lines_[i].hash, i);
    }
    std::sort(order.begin(), order.end());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
      while (end < order.size() && order[end].first == order[begin].first) ++end;
      for (std::size_t i = begin; i < end; ++i) {
        PasteRow& row = rows_[order[i].second];
        at(row, F::repeats_before) = static_cast<std::int32_t>(std::min(i - begin, kManyRepeats));
        at(row, F::repeats_after) = static_cast<std::int32_t>(std::min(end - i - 1, kManyRepeats));
      }
    }
  }

  void fill_distances() {
    std::int32_t prose = kFarBlocks, words = kFarWords;
    std::int32_t related = kFarBlocks, comments = kFarBlocks, byline = kFarBlocks,
                 date = kFarBlocks;
    std::int32_t related_seen = 0, comments_seen = 0, footer_seen = 0;
    const auto step = [](std::int32_t& distance) { distance = std::min(distance + 1, kFarBlocks); };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      PasteRow& row = rows_[i];
      const LineMeasures& line = lines_[i];
      at(row, F::blocks_since_prose) = prose;
      at(row, F::words_since_prose) = words;
      at(row, F::since_related) = related;
      at(row, F::since_comments) = comments;
      at(row, F::since_byline) = byline;
      at(row, F::since_date) = date;
      at(row, F::related_seen) = related_seen;
      at(row, F::comments_seen) = comments_seen;
      at(row, F::footer_seen) = footer_seen;
      for (std::int32_t* distance : {&prose, &related, &comments, &byline, &date}) step(*distance);
      words = std::min(words + line.words, kFarWords);
      if (line.is_prose()) prose = words = 0;
      if (line.is_byline) byline = 0;
      if (line.date_share > 0 && line.words < 30) date = 0;
      // What was said before the first prose is the menu's.
      if (prose_[i] == 0) continue;
      if (is_label(line, RemovalReason::Related)) related = 0, ++related_seen;
      if (is_label(line, RemovalReason::Comments)) comments = 0, ++comments_seen;
      if (is_label(line, RemovalReason::Footer)) ++footer_seen;
    }
    fill_distances_ahead();
  }

  void fill_distances_ahead() {
    std::int32_t prose = kFarBlocks, words = kFarWords;
    for (std::size_t i = rows_.size(); i-- > 0;) {
      at(rows_[i], F::blocks_to_prose) = prose;
      at(rows_[i], F::words_to_prose) = words;
      prose = std::min(prose + 1, kFarBlocks);
      words = std::min(words + lines_[i].words, kFarWords);
      if (lines_[i].is_prose()) prose = words = 0;
    }
  }

  /// How many of a block's content words stand elsewhere in the run of prose.
  void fill_shared() {
    std::unordered_map<std::uint32_t, std::int32_t> in_run;
    for (std::size_t i = run_.begin; i < run_.end; ++i) {
      for_words(i, [&](std::uint32_t word) { ++in_run[word]; });
    }
    std::vector<std::int64_t> shared_sum(1, 0), all_sum(1, 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool inside = i >= run_.begin && i < run_.end;
      std::unordered_map<std::uint32_t, std::int32_t> own;
      if (inside) for_words(i, [&](std::uint32_t word) { ++own[word]; });
      std::int32_t shared = 0, all = 0;
      for_words(i, [&](std::uint32_t word) {
        const auto found = in_run.find(word);
        ++all;
        if (found != in_run.end() && found->second > (inside ? own[word] : 0)) ++shared;
      });
      at(rows_[i], F::shared_words) = shared;
      at(rows_[i], F::shared_share) = all == 0 ? -1 : share(shared, all);
      shared_sum.push_back(shared_sum.back() + shared);
      all_sum.push_back(all_sum.back() + all);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::size_t low = i < 4 ? 0 : i - 4;
      const std::size_t high = std::min(rows_.size(), i + 5);
      at(rows_[i], F::shared_around) =
          share(shared_sum[high] - shared_sum[low], all_sum[high] - all_sum[low]);
    }
  }

  template <typename Visit>
  void for_words(std::size_t i, Visit visit) const {
    for (std::uint32_t w = lines_[i].first_content_word; w < lines_[i].end_content_word; ++w) {
      visit(words_[w]);
    }
  }

  const Candidates& candidates_;
  const std::vector<LineMeasures>& lines_;
  const std::vector<std::uint32_t>& words_;
  std::vector<PasteRow> rows_;
  ProseRun run_;
  // Sums over the blocks before each index.
  std::vector<std::int64_t> prose_, all_words_, dates_;
};

}  // namespace

std::string_view paste_feature_name(std::size_t column) {
  static constexpr std::array<std::string_view, kPasteFeatureCount> kNames = {
#define LENS_PASTE_NAME(name) #name,
      LENS_PASTE_FEATURES(LENS_PASTE_NAME)
#undef LENS_PASTE_NAME
  };
  return kNames[column];
}

ProseRun find_prose_run(const std::vector<LineMeasures>& lines) {
  ProseRun best;
  std::int64_t best_sum = 0, sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::int32_t prose = prose_words(lines[i]);
    sum += prose > 0 ? prose
                     : -kRunGapWords - (lines[i].phrase_share >= kLabelShare ? kRunGapWords : 0);
    if (sum <= 0) {
      sum = 0;
      begin = i + 1;
    } else if (sum > best_sum) {
      best_sum = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

std::vector<PasteRow> paste_features(const Candidates& candidates, const Measured& measured) {
  return Filler(candidates, measured).fill();
}

}  // namespace lens::extract

// What holds for every analysis, checked on every golden page, every fuzz seed, and a few hostile
// inputs made here.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <lens/analyze.h>
#include <lens/json.h>

#include "inputs.h"

using namespace lens;

namespace {

std::vector<test::Input> inputs_with_hostile_ones() {
  std::vector<test::Input> inputs = test::all_inputs();
  inputs.push_back({"empty", ""});
  inputs.push_back({"only spaces", " \n\t\n\xC2\xA0"});
  inputs.push_back({"one word", "word"});
  inputs.push_back({"nul and broken bytes", std::string("a\0b\xFF\xC0\x80 c. D\xE2\x80", 14)});
  inputs.push_back({"endless word", std::string(100'000, 'x')});
  return inputs;
}

bool on_boundary(const std::string& text, std::uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

bool is_sound(const std::string& text, Span span) {
  return span.begin <= span.end && span.end <= text.size() && on_boundary(text, span.begin) &&
         on_boundary(text, span.end);
}

void check_blocks(const Article& article) {
  std::uint32_t expected_begin = 0;
  for (const Block& block : article.blocks) {
    CHECK(is_sound(article.text, block.span));
    CHECK_FALSE(block.span.empty());
    CHECK(block.span.begin == expected_begin);
    expected_begin = block.span.end + 2;
    for (const Link& link : block.links) CHECK(block.span.contains(link.span));
    for (const Emphasis& run : block.emphasis) CHECK(block.span.contains(run.span));
  }
  if (!article.blocks.empty()) CHECK(article.blocks.back().span.end == article.text.size());
  for (const RemovedBlock& removed : article.removed) {
    CHECK(removed.before_block <= article.blocks.size());
    CHECK_FALSE(removed.filter.empty());
    CHECK_FALSE(removed.text.empty());
  }
}

void check_sentences(const Analysis& analysis) {
  std::uint32_t last_end = 0;
  for (const SentenceResult& sentence : analysis.sentences) {
    CHECK(is_sound(analysis.article.text, sentence.span));
    CHECK(sentence.span.begin >= last_end);
    last_end = sentence.span.end;
    REQUIRE(sentence.block < analysis.article.blocks.size());
    CHECK(analysis.article.blocks[sentence.block].span.contains(sentence.span));
  }
}

void check_entities(const Analysis& analysis) {
  std::vector<Span> mentions;
  for (const Entity& entity : analysis.entities) {
    CHECK_FALSE(entity.name.empty());
    CHECK_FALSE(entity.mentions.empty());
    mentions.insert(mentions.end(), entity.mentions.begin(), entity.mentions.end());
  }
  std::sort(mentions.begin(), mentions.end());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    CHECK(is_sound(analysis.article.text, mentions[i]));
    if (i > 0) CHECK_FALSE(mentions[i - 1].overlaps(mentions[i]));
  }
}

void check_summary(const Analysis& analysis) {
  std::uint32_t last_end = 0;
  for (const SummarySentence& sentence : analysis.summary) {
    REQUIRE(sentence.sentence < analysis.sentences.size());
    CHECK(analysis.sentences[sentence.sentence].span.contains(sentence.span));
    CHECK(sentence.span.begin >= last_end);
    last_end = sentence.span.end;
  }
}

}  // namespace

TEST_CASE("every span is sound, in order and in its block") {
  for (const test::Input& input : inputs_with_hostile_ones()) {
    CAPTURE(input.name);
    const Analysis analysis = analyze(input.bytes);
    check_blocks(analysis.article);
    check_sentences(analysis);
    check_entities(analysis);
    check_summary(analysis);
  }
}

TEST_CASE("two runs over the same bytes give the same JSON") {
  for (const test::Input& input : inputs_with_hostile_ones()) {
    CAPTURE(input.name);
    CHECK(to_json(analyze(input.bytes)) == to_json(analyze(input.bytes)));
  }
}

TEST_CASE("keep_all removes nothing") {
  for (const test::Input& input : inputs_with_hostile_ones()) {
    CAPTURE(input.name);
    CHECK(analyze(input.bytes, {}, {.keep_all = true}).article.removed.empty());
  }
}

TEST_CASE("a removed block can be restored by its id, and the others keep theirs") {
  for (const test::Input& input : test::all_inputs()) {
    CAPTURE(input.name);
    const Analysis before = analyze(input.bytes);
    if (before.article.removed.empty()) continue;
    const RemovedBlock& first = before.article.removed.front();
    const Analysis after = analyze(input.bytes, {}, {.keep = {first.id}});
    CHECK(after.article.blocks.size() == before.article.blocks.size() + 1);
    CHECK(after.article.removed.size() == before.article.removed.size() - 1);
    CHECK(after.article.text.find(first.text) != std::string::npos);
  }
}

TEST_CASE("input without visible text says so and gives no score") {
  for (const char* bytes : {"", " \n ", "<!doctype html><title></title><p> </p>"}) {
    CAPTURE(bytes);
    const Analysis analysis = analyze(bytes);
    CHECK(analysis.article.text.empty());
    CHECK_FALSE(analysis.readability.grade.has_value());
    CHECK(analysis.readability.why == "noSentences");
    CHECK(std::any_of(analysis.notices.begin(), analysis.notices.end(), [](const Notice& notice) {
      return notice.code == notice_code::kEmptyInput;
    }));
  }
}

TEST_CASE("a summary of another length needs no new analysis and agrees with one") {
  for (const test::Input& input : test::all_inputs()) {
    CAPTURE(input.name);
    const Analysis three = analyze(input.bytes);
    const Analysis five = analyze(input.bytes, {}, {.summary = {.sentences = 5}});
    const auto again = summarize(three, {.sentences = 5});
    CHECK(to_json(five, five.summary) == to_json(three, again));
  }
}

TEST_CASE("stages are announced in order") {
  std::vector<Stage> seen;
  analyze("<p>One sentence.</p>", {.format = Format::Html},
          {.on_stage = [&](Stage stage) { seen.push_back(stage); }});
  CHECK(seen == std::vector<Stage>{Stage::Decode, Stage::Parse, Stage::Extract, Stage::Segment,
                                   Stage::Readability, Stage::Entities, Stage::Summary});
}

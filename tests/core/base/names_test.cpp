#include <doctest/doctest.h>

#include <lens/analysis.h>
#include <lens/article.h>
#include <lens/options.h>

using namespace lens;

TEST_CASE("the first and the last value of each enum have their JSON names") {
  CHECK(to_string(BlockKind::Paragraph) == "paragraph");
  CHECK(to_string(BlockKind::Caption) == "caption");
  CHECK(to_string(RemovalReason::SocialPrompt) == "socialPrompt");
  CHECK(to_string(RemovalReason::Boilerplate) == "boilerplate");
  CHECK(to_string(Stage::Decode) == "decode");
  CHECK(to_string(Stage::Summary) == "summary");
  CHECK(to_string(Format::Markdown) == "markdown");
  CHECK(to_string(Level::VeryHard) == "veryHard");
  CHECK(to_string(EntityType::Person) == "person");
  CHECK(to_string(EntityType::Email) == "email");
}

TEST_CASE("every removal reason explains itself in a sentence") {
  for (int i = 0; i <= static_cast<int>(RemovalReason::Boilerplate); ++i) {
    const std::string_view sentence = describe(static_cast<RemovalReason>(i));
    CHECK(sentence.size() > 10);
    CHECK(sentence.back() == '.');
  }
}

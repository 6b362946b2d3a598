#include <doctest/doctest.h>

#include <lens/json.h>

#include "sample_analysis.h"

using namespace lens;

TEST_CASE("the document has every field of the schema in the contract's order") {
  CHECK(to_json(sample_analysis()) ==
        R"({"schema":1,"version":")" LENS_VERSION R"(","offsetUnit":"utf-16",)"
        R"("source":{"format":"html","encoding":"utf-8","bytes":120,"url":null},)"
        R"("article":{"title":"A title","kicker":null,"dek":null,"byline":null,"siteName":null,)"
        R"("published":null,"modified":null,"image":null,"canonicalUrl":null,)"
        R"("language":{"code":"en","confidence":0.9877},"direction":"ltr",)"
        "\"text\":\"Caf\u00e9 \U0001F600 opens. Ann Lee came.\\n\\nSoon\","
        R"("blocks":[{"id":0,"kind":"paragraph","start":0,"end":28,)"
        R"("links":[{"start":15,"end":22,"href":"https://example.org/ann"}],)"
        R"("emphasis":[{"start":0,"end":4,"kind":"strong"}]},)"
        R"({"id":1,"kind":"heading","level":2,"start":30,"end":34}],)"
        R"("removed":[{"id":4,"text":"Follow us","reason":"socialPrompt","filter":"terms",)"
        R"("beforeBlock":1}]},)"
        R"("counts":{"characters":21,"words":5,"sentences":2,"paragraphs":1,"syllables":7,)"
        R"("readingSeconds":{"fast":1,"slow":2}},)"
        R"("sentences":[{"start":0,"end":14,"block":0,"words":2,"syllables":4,"grade":3.1416,)"
        R"("level":"easy"},)"
        R"({"start":15,"end":28,"block":0,"words":3,"syllables":3,"grade":null,)"
        R"("level":"veryHard"}],)"
        R"("readability":{"grade":null,"ease":null,"band":null,"why":"tooShort",)"
        R"("scores":[{"id":"fleschReadingEase","name":"Flesch Reading Ease","value":38.25,)"
        R"("grade":13,"band":"difficult","why":null,"inputs":{"words":5}}],)"
        R"("difficultWords":[{"start":0,"end":4}]},)"
        R"("entities":[{"id":0,"type":"person","name":"Ann Lee","count":1,"salience":1,)"
        R"("mentions":[{"start":15,"end":22}]}],)"
        "\"keywords\":[{\"term\":\"caf\u00e9\",\"score\":1,\"count\":1}],"
        R"("summary":[{"sentence":0,"start":0,"end":14,"score":1}],)"
        R"("notices":[{"code":"languageUnsure","message":"Not sure.","start":null,"end":null},)"
        R"({"code":"invalidBytes","message":"One byte.","start":5,"end":7}]})");
}

TEST_CASE("what a filter looked at is listed when it was asked for") {
  Analysis analysis = sample_analysis();
  analysis.article.removed[0].features = {{"linkDensity", 0.75}, {"words", 2}};
  CHECK(to_json(analysis).find(R"("beforeBlock":1,"features":{"linkDensity":0.75,"words":2}}])") !=
        std::string::npos);
}

TEST_CASE("timings come last and only when there are some") {
  const std::string plain = to_json(sample_analysis());
  CHECK(plain.find("timings") == std::string::npos);
  const std::string timed = to_json(sample_analysis(), {{Stage::Decode, 0.25}, {Stage::Parse, 2}});
  CHECK(timed == plain.substr(0, plain.size() - 1) + R"(,"timings":{"decode":0.25,"parse":2}})");
}

TEST_CASE("the summary alone is the array of the document") {
  const Analysis analysis = sample_analysis();
  CHECK(to_json(analysis, analysis.summary) == R"([{"sentence":0,"start":0,"end":14,"score":1}])");
  CHECK(to_json(analysis, std::vector<SummarySentence>{}) == "[]");
}

TEST_CASE("an empty analysis is a whole document") {
  const std::string json = to_json(Analysis{});
  CHECK(json.starts_with(R"({"schema":1,)"));
  CHECK(json.ends_with(R"("keywords":[],"summary":[],"notices":[]})"));
}

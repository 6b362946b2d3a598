#include "segment/segment.h"

#include <algorithm>
#include <utility>

#include "segment/sentences.h"
#include "segment/syllables.h"
#include "segment/words.h"

namespace lens::segment {
namespace {

/// Gives each sentence its words. Where a sentence would end inside a word, it ends behind the
/// word.
Segments assign(std::vector<Sentence> sentences, const std::vector<Word>& words) {
  Segments segments;
  segments.sentences.reserve(sentences.size());
  segments.words.reserve(words.size());
  std::size_t next = 0;
  std::uint32_t taken = 0;  // end of the last word that has a sentence
  for (Sentence& sentence : sentences) {
    sentence.span.begin = std::max(sentence.span.begin, taken);
    if (sentence.span.begin >= sentence.span.end) continue;
    while (next < words.size() && words[next].span.begin < sentence.span.begin) ++next;
    sentence.first_word = static_cast<std::uint32_t>(segments.words.size());
    while (next < words.size() && words[next].span.begin < sentence.span.end) {
      taken = words[next].span.end;
      segments.words.push_back(words[next++]);
    }
    sentence.end_word = static_cast<std::uint32_t>(segments.words.size());
    sentence.span.end = std::max(sentence.span.end, taken);
    segments.sentences.push_back(sentence);
  }
  return segments;
}

}  // namespace

Segments segment(const Article& article, const LanguagePack& pack) {
  Segments segments = assign(find_sentences(article, pack), find_words(article.text));
  SyllableCounter counter(pack);
  for (Word& word : segments.words) word.syllables = counter.count(word.span.of(article.text));
  return segments;
}

}  // namespace lens::segment

#include "entities/gazetteer.h"

#include <string>

namespace lens::entities {
namespace {

constexpr std::size_t kLongestPhrase = 5;  // tokens; longer entries are rare in the lists
constexpr std::uint32_t kPhraseClasses = kCountry | kCity | kRegion | kOrganization | kDemonym;

}  // namespace

Gazetteer::Gazetteer(const LanguagePack& pack) : lists_{} {
  for (std::size_t i = 0; i < kWordClassLists.size(); ++i) {
    lists_[i] = &pack.list(kWordClassLists[i].list);
  }
}

std::uint32_t Gazetteer::classes(std::string_view folded) const {
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const auto value = lists_[i]->find(folded);
    if (!value) continue;
    found |= kWordClassLists[i].bit;
    if (*value == "portfolio") found |= kPortfolioTitle;
  }
  return found;
}

PhraseMatch Gazetteer::longest_phrase(const Tokens& tokens, std::size_t begin,
                                      std::size_t end) const {
  PhraseMatch best;
  std::string phrase(tokens.folded(begin));
  for (std::size_t i = begin + 1; i < end && i < begin + kLongestPhrase; ++i) {
    const Gap gap = tokens.items[i].gap;
    if (gap != Gap::Space && gap != Gap::Hyphen) break;
    phrase.push_back(gap == Gap::Hyphen ? '-' : ' ');
    phrase.append(tokens.folded(i));
    if (tokens.items[i].shape == Shape::Lower) continue;
    for (std::size_t k = 0; k < lists_.size(); ++k) {
      const WordClass bit = kWordClassLists[k].bit;
      if ((bit & kPhraseClasses) == 0 || !lists_[k]->contains(phrase)) continue;
      best = {static_cast<std::uint32_t>(i - begin + 1), bit};
    }
  }
  return best;
}

}  // namespace lens::entities

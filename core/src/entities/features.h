#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities/facts.h"
#include "entities/tokens.h"

namespace lens::entities {

/// The features of one token. A feature is a short text such as "w-=minister" (the word before);
/// what the tagger looks up is its hash.
struct FeatureList {
  std::vector<std::uint32_t> hashes;
  /// Also filled when `keep_names` is set: for training and for looking.
  std::vector<std::string> names;
  bool keep_names = false;
};

/// Replaces the list by the features of token `i`.
void collect_features(const Tokens& tokens, const Facts& facts, std::uint32_t i,
                      FeatureList& features);

}  // namespace lens::entities

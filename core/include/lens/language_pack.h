#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lens/result.h>

namespace lens {

/// A list of entries, each with an optional value, looked up by exact bytes in constant time.
/// Copies share memory; views that it returns live as long as any copy of its pack.
class WordList {
 public:
  WordList() = default;
  /// Keeps `entries` in their order; the views must outlive the list. Of two equal keys the first
  /// counts.
  explicit WordList(std::vector<std::pair<std::string_view, std::string_view>> entries);

  bool contains(std::string_view key) const { return find(key).has_value(); }
  /// The entry's value, "" when it was listed without one, nothing when it is not listed.
  std::optional<std::string_view> find(std::string_view key) const;
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  /// All entries (key, value) in the order of the file.
  const std::vector<std::pair<std::string_view, std::string_view>>& entries() const {
    return entries_;
  }

 private:
  std::vector<std::pair<std::string_view, std::string_view>> entries_;
  std::vector<std::uint32_t> slots_;  // open addressing; index into entries_ plus one
};

/// All that the stages know about one language: named word lists, as text that people review.
///
/// The format is UTF-8 text. `@language en` comes first, `@list NAME` begins a list, every other
/// line is an entry, with a tab before its value if it has one; "#" at the start of a line is a
/// comment.
///
///     @language en
///     @list stop_words
///     the
///     @list abbreviations
///     Dr.<tab>title
class LanguagePack {
 public:
  /// A pack without lists, for languages that have none.
  LanguagePack() = default;

  /// Reads a pack; an Error `packSyntax` names the line that is wrong.
  static Result<LanguagePack> parse(std::string bytes);

  /// This pack with the lists of `more` that it lacks; both share their memory with the result.
  LanguagePack extended_by(const LanguagePack& more) const;

  /// ISO 639-1 code, "und" for the empty pack.
  const std::string& code() const { return code_; }
  /// The list of that name; an empty one when the pack lacks it.
  const WordList& list(std::string_view name) const;
  /// Tells an empty list from a missing one.
  bool has_list(std::string_view name) const;

 private:
  struct NamedList {
    std::string name;
    WordList words;
  };

  std::string code_ = "und";
  std::vector<std::shared_ptr<const std::string>> bytes_;  // what the lists' views point into
  std::vector<NamedList> lists_;
};

/// The built-in English pack.
const LanguagePack& english();

}  // namespace lens

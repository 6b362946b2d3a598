#include "language/pack.h"

#include <cstddef>
#include <string>
#include <utility>

#include "base/check.h"
#include "language/builtin.h"

namespace lens {
namespace {

/// FNV-1a, 32 bits wide in every build, so that tables are the same everywhere.
std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// At most half of the slots are taken, so that a search ends after a probe or two.
std::size_t slot_count(std::size_t entries) {
  std::size_t slots = 8;
  while (slots < 2 * entries) slots *= 2;
  return slots;
}

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::pair<std::string_view, std::string_view> split_entry(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return {line, std::string_view()};
  return {line.substr(0, tab), line.substr(tab + 1)};
}

/// The rest of a line that starts with `directive` and a space.
std::optional<std::string_view> argument_of(std::string_view line, std::string_view directive) {
  if (line.size() <= directive.size() + 1 || !line.starts_with(directive)) return std::nullopt;
  if (line[directive.size()] != ' ') return std::nullopt;
  return line.substr(directive.size() + 1);
}

using Entries = std::vector<std::pair<std::string_view, std::string_view>>;

/// What `parse` has read so far.
struct Draft {
  std::string_view code;
  std::vector<std::pair<std::string_view, Entries>> lists;

  bool has_list(std::string_view name) const {
    for (const auto& list : lists) {
      if (list.first == name) return true;
    }
    return false;
  }

  /// Takes one line; what is wrong with it, or an empty view.
  std::string_view read(std::string_view line) {
    if (line.empty() || line[0] == '#') return {};
    if (line[0] == '@') return read_directive(line);
    if (lists.empty()) return "an entry stands before the first @list";
    lists.back().second.push_back(split_entry(line));
    return {};
  }

 private:
  std::string_view read_directive(std::string_view line) {
    if (const auto language = argument_of(line, "@language")) {
      if (!code.empty()) return "@language is given twice";
      code = *language;
      return {};
    }
    const auto name = argument_of(line, "@list");
    if (!name) return "only @language CODE and @list NAME may start with @";
    if (code.empty()) return "@language must come first";
    if (has_list(*name)) return "a list of that name was given before";
    lists.emplace_back(*name, Entries());
    return {};
  }
};

Error syntax_error(std::size_t line, std::string_view what, std::string_view text) {
  // One line of a pack is shown, not a whole file that is none.
  constexpr std::size_t kShown = 60;
  return {"packSyntax", "line " + std::to_string(line) + ": " + std::string(what) + ": \"" +
                            std::string(text.substr(0, kShown)) + "\""};
}

}  // namespace

WordList::WordList(Entries entries) : entries_(std::move(entries)) {
  if (entries_.empty()) return;
  slots_.assign(slot_count(entries_.size()), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = hash_of(entries_[i].first) & mask;
    while (slots_[slot] != 0 && entries_[slots_[slot] - 1].first != entries_[i].first) {
      slot = (slot + 1) & mask;
    }
    if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

std::optional<std::string_view> WordList::find(std::string_view key) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(key) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const auto& entry = entries_[slots_[slot] - 1];
    if (entry.first == key) return entry.second;
  }
  return std::nullopt;
}

Result<LanguagePack> LanguagePack::parse(std::string bytes) {
  LanguagePack pack;
  pack.bytes_.push_back(std::make_shared<const std::string>(std::move(bytes)));
  std::string_view rest = *pack.bytes_.front();
  Draft draft;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = next_line(rest);
    const std::string_view fault = draft.read(line);
    if (!fault.empty()) return syntax_error(number, fault, line);
  }
  if (draft.code.empty()) return syntax_error(1, "there is no @language", {});
  pack.code_ = std::string(draft.code);
  for (auto& [name, entries] : draft.lists) {
    pack.lists_.push_back({std::string(name), WordList(std::move(entries))});
  }
  return pack;
}

LanguagePack LanguagePack::extended_by(const LanguagePack& more) const {
  LanguagePack pack = *this;
  pack.bytes_.insert(pack.bytes_.end(), more.bytes_.begin(), more.bytes_.end());
  for (const NamedList& list : more.lists_) {
    if (!has_list(list.name)) pack.lists_.push_back(list);
  }
  return pack;
}

bool LanguagePack::has_list(std::string_view name) const {
  for (const NamedList& list : lists_) {
    if (list.name == name) return true;
  }
  return false;
}

const WordList& LanguagePack::list(std::string_view name) const {
  static const WordList kEmpty;
  for (const NamedList& list : lists_) {
    if (list.name == name) return list.words;
  }
  return kEmpty;
}

const LanguagePack& english() { return language::all_packs().front(); }

}  // namespace lens

namespace lens::language {

namespace {

void extend_by_entity_model(LanguagePack& pack) {
#if !defined(LENS_EXTERNAL_MODEL)
  const Result<LanguagePack> model = LanguagePack::parse(std::string(entity_model_text()));
  LENS_CHECK(model.ok());
  if (model.ok()) pack = pack.extended_by(model.value());
#else
  static_cast<void>(pack);
#endif
}

}  // namespace

const std::vector<LanguagePack>& all_packs() {
  static const std::vector<LanguagePack> kPacks = [] {
    std::vector<LanguagePack> packs;
    for (const std::string_view text : builtin_pack_texts()) {
      Result<LanguagePack> pack = LanguagePack::parse(std::string(text));
      LENS_CHECK(pack.ok());
      if (pack.ok()) packs.push_back(std::move(pack).value());
    }
    if (!packs.empty()) extend_by_entity_model(packs.front());  // English comes first
    return packs;
  }();
  return kPacks;
}

const LanguagePack& pack_for(std::string_view code) {
  static const LanguagePack kEmpty;
  for (const LanguagePack& pack : all_packs()) {
    if (pack.code() == code) return pack;
  }
  return kEmpty;
}

bool listed_in_any(std::string_view list, std::string_view entry) {
  for (const LanguagePack& pack : all_packs()) {
    if (pack.list(list).contains(entry)) return true;
  }
  return false;
}

}  // namespace lens::language

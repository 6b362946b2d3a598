#pragma once

#include <string_view>
#include <vector>

#include <lens/language_pack.h>

namespace lens::language {

/// The built-in pack for an ISO 639-1 code; an empty pack when there is none. Read once per
/// process, at first use.
const LanguagePack& pack_for(std::string_view code);

/// All built-in packs, English first.
const std::vector<LanguagePack>& all_packs();

/// True when the named list of any built-in pack has the entry (for stages that run before the
/// language is known).
bool listed_in_any(std::string_view list, std::string_view entry);

}  // namespace lens::language

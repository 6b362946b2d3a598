#pragma once

#include <string>
#include <string_view>

namespace lens::extract {

/// `reference` resolved against `base` as RFC 3986 section 5.2 says. With an empty or relative base
/// the reference stays as it is.
std::string resolve_url(std::string_view base, std::string_view reference);

/// The address of a link for showing: resolved when it can be, empty when its scheme is not http,
/// https, mailto or tel ("javascript:" above all). White space and control characters are taken
/// out.
std::string resolve_link(std::string_view base, std::string_view href);

}  // namespace lens::extract

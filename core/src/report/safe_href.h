#pragma once

#include <string>
#include <string_view>

namespace lens::report {

/// The reference as it may stand in an exported document, or "" when it may not: only http, https,
/// mailto, tel and relative references pass. Control characters, which browsers drop before they
/// look at the scheme, are dropped first; white space, quotation marks, angle brackets and
/// backslashes come out percent-encoded.
std::string safe_href(std::string_view href);

}  // namespace lens::report

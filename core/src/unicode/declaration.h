#pragma once

#include <string>
#include <string_view>

namespace lens::unicode {

/// The encoding label that a page names in `<meta charset>`, `<meta http-equiv>` or an XML
/// declaration within its first `limits::kEncodingPrescanBytes`, as it stands there; empty when
/// there is none. Comments and other tags' attributes do not count.
std::string declared_label(std::string_view bytes);

}  // namespace lens::unicode

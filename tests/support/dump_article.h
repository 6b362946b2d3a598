#pragma once

#include <string>

#include <lens/article.h>

namespace lens::test {

/// An article on one line, kept and removed blocks in their order: h2"Head" p"Text" li"Item"
/// nav!link_density (the removed block's reason, then its filter).
std::string dump(const Article& article);

}  // namespace lens::test

#include "extract/filters.h"

#include <array>

namespace lens::extract {
namespace {

// In this order; a block is named after the first filter that takes it out.
constexpr std::array kPageFilters = {
    NamedFilter{"hidden", filter_hidden},
    NamedFilter{"controls", filter_controls},
    NamedFilter{"title", filter_title},
    NamedFilter{"named_parts", filter_named_parts},
    NamedFilter{"outside_region", filter_outside_region},
    NamedFilter{"before_title", filter_before_title},
    NamedFilter{"head_lines", filter_head_lines},
    NamedFilter{"captions", filter_captions},
    NamedFilter{"credits", filter_credits},
    NamedFilter{"own_address", filter_own_address},
    NamedFilter{"closing_sections", filter_closing_sections},
    NamedFilter{"boilerplate_terms", filter_boilerplate_terms},
    NamedFilter{"author_notes", filter_author_notes},
    NamedFilter{"link_density", filter_link_density},
    NamedFilter{"duplicates", filter_duplicates},
    NamedFilter{"empty_headings", filter_empty_headings},
};

}  // namespace

void clean_page(Page& page) {
  for (const NamedFilter& filter : kPageFilters) filter.run(page);
}

}  // namespace lens::extract

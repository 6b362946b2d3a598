#pragma once

#include <string_view>

#include "extract/page.h"

namespace lens::extract {

/// One step of cleaning: takes blocks of a page out of the article, each with its reason.
using PageFilter = void (*)(Page& page);

/// A filter and the name under which it is reported.
struct NamedFilter {
  std::string_view name;
  PageFilter run;
};

// The filters of pages, one file each in filters/. What a filter looks at is told there.
void filter_hidden(Page& page);
void filter_controls(Page& page);
void filter_outside_region(Page& page);
void filter_before_title(Page& page);
void filter_head_lines(Page& page);
void filter_named_parts(Page& page);
void filter_own_address(Page& page);
void filter_boilerplate_terms(Page& page);
void filter_credits(Page& page);
void filter_closing_sections(Page& page);
void filter_author_notes(Page& page);
void filter_link_density(Page& page);
void filter_title(Page& page);
void filter_captions(Page& page);
void filter_empty_headings(Page& page);
void filter_duplicates(Page& page);

/// Runs all filters of a page in their order.
void clean_page(Page& page);

}  // namespace lens::extract

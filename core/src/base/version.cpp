// In a file of its own, so that a program that only prints results does not link the pipeline.
#include <lens/analyze.h>

namespace lens {

std::string_view version() { return LENS_VERSION; }

}  // namespace lens

#pragma once

#include "args.h"

namespace lens::cli {

/// Runs `--batch`: a line in, a line out, in the same order, on `arguments.jobs` threads. Holds a
/// few lines a thread at a time, however many come. Gives the exit status.
int run_batch(const Arguments& arguments);

}  // namespace lens::cli

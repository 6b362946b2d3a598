#pragma once

/// A promise that our own code makes. On in dev, asan, fuzz and test builds (LENS_CHECKS); a broken
/// one stops the program there, because an answer made after it would be wrong.
#if defined(LENS_CHECKS)
#include <cstdio>
#include <cstdlib>
#define LENS_CHECK(condition)                                                              \
  do {                                                                                     \
    if (!(condition)) {                                                                    \
      std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                        \
    }                                                                                      \
  } while (false)
#else
#define LENS_CHECK(condition) static_cast<void>(0)
#endif

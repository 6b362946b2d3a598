# Finds Emscripten and hands over to its own toolchain file. In this order: $EMSCRIPTEN_ROOT, the
# one that scripts/setup chose or unpacked, an emcc on the PATH.
set(LENS_EMCC_MINIMUM 3.1.50)

if(DEFINED ENV{ARTICLE_LENS_CACHE})
  set(lens_cache $ENV{ARTICLE_LENS_CACHE})
else()
  set(lens_cache $ENV{HOME}/.cache/article-lens)
endif()

if(DEFINED ENV{EMSCRIPTEN_ROOT})
  set(lens_emscripten $ENV{EMSCRIPTEN_ROOT})
elseif(EXISTS ${lens_cache}/emscripten-root)
  file(REAL_PATH ${lens_cache}/emscripten-root lens_emscripten)
else()
  find_program(LENS_EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
  file(REAL_PATH "${LENS_EMCC}" lens_emscripten)
  get_filename_component(lens_emscripten ${lens_emscripten} DIRECTORY)
endif()

set(lens_platform ${lens_emscripten}/cmake/Modules/Platform/Emscripten.cmake)
if(NOT EXISTS ${lens_platform})
  message(FATAL_ERROR "No Emscripten ${LENS_EMCC_MINIMUM} or newer: run scripts/start once, or set "
                      "EMSCRIPTEN_ROOT to the folder of emcc.")
endif()
set(EMSCRIPTEN_ROOT_PATH ${lens_emscripten})
# No exception is thrown anywhere in the core; without their tables the module is smaller.
set(CMAKE_CXX_FLAGS_INIT "-fno-exceptions")
# Size comes before speed here: against -Os 22 kB less in brotli (5 %), and a fifth slower.
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -flto -DNDEBUG" CACHE STRING "Flags of MinSizeRel")
include(${lens_platform})
if(EMSCRIPTEN_VERSION VERSION_LESS LENS_EMCC_MINIMUM)
  message(FATAL_ERROR "Emscripten ${EMSCRIPTEN_VERSION} is too old; ${LENS_EMCC_MINIMUM} is needed.")
endif()

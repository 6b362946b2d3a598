# Interface target with what every target of ours is compiled with.
add_library(lens_options INTERFACE)
target_compile_options(lens_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
  # GCC 12 sees an overlap in std::string's own code at -O3 (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # One rounding per operation, so that native and WebAssembly numbers agree.
  -ffp-contract=off)
if(LENS_CHECKS)
  target_compile_definitions(lens_options INTERFACE LENS_CHECKS)
endif()
if(LENS_SANITIZE)
  target_compile_options(lens_options INTERFACE -fsanitize=${LENS_SANITIZE}
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lens_options INTERFACE -fsanitize=${LENS_SANITIZE})
endif()

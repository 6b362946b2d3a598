# What of ICU is built. Users must compile with the same definitions, so that the headers agree
# with the library: LensDepsConfig.cmake hands them on.
set(LENS_ICU_DEFINITIONS
    U_STATIC_IMPLEMENTATION
    U_CHARSET_IS_UTF8=1
    U_USING_ICU_NAMESPACE=0
    UCONFIG_NO_SERVICE=1
    UCONFIG_NO_IDNA=1
    UCONFIG_NO_FORMATTING=1
    UCONFIG_NO_COLLATION=1
    UCONFIG_NO_TRANSLITERATION=1
    UCONFIG_NO_REGULAR_EXPRESSIONS=1
    UCONFIG_NO_FILTERED_BREAK_ITERATION=1
    # An ICU that reads ICU_DATA from the environment could answer differently on two machines.
    UCONFIG_NO_FILE_IO=1)

# In the browser TextDecoder has every legacy charset, so WebAssembly carries no converter tables.
if(EMSCRIPTEN)
  list(APPEND LENS_ICU_DEFINITIONS UCONFIG_NO_LEGACY_CONVERSION=1)
else()
  list(APPEND LENS_ICU_DEFINITIONS UCONFIG_NO_LEGACY_CONVERSION=0)
endif()

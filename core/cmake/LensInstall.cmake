# Installs the command, the library, its headers and a CMake package, so that elsewhere
#   find_package(ArticleLens) and target_link_libraries(… lens::core)
# is all it takes. The pinned ICU and libxml2 come along, in a folder of their own, because the
# library is static and no system has just these.
include(CMakePackageConfigHelpers)

set(lens_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/ArticleLens)
set(lens_deps_libdir ${CMAKE_INSTALL_LIBDIR}/article-lens)

install(TARGETS lens_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS lens_core EXPORT ArticleLensTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/include/lens
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT ArticleLensTargets NAMESPACE lens:: DESTINATION ${lens_package_dir})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/article-lens)

if(NOT LENS_SYSTEM_DEPS)
  foreach(lens_dep IN ITEMS icu xml2)
    get_target_property(lens_dep_file LensDeps::${lens_dep} IMPORTED_LOCATION)
    install(FILES ${lens_dep_file} DESTINATION ${lens_deps_libdir} RENAME liblens_${lens_dep}.a)
  endforeach()
  install(DIRECTORY ${LENS_DEPS_DIR}/share/licenses/ DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/article-lens)
endif()

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/core/cmake/ArticleLensConfig.cmake.in
  ${PROJECT_BINARY_DIR}/ArticleLensConfig.cmake
  INSTALL_DESTINATION ${lens_package_dir}
  PATH_VARS lens_deps_libdir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ArticleLensConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ArticleLensConfig.cmake
              ${PROJECT_BINARY_DIR}/ArticleLensConfigVersion.cmake
        DESTINATION ${lens_package_dir})

# What cmake --install puts under a prefix, and the two Debian packages that cpack makes of it:
# spindel (Apache-2.0, no Qt) and spindel-viewer (GPL-3 as a whole, because of Qt Charts).

set(packaging_dir ${CMAKE_CURRENT_LIST_DIR})

# Libraries whose headers hold code: it is inside our programs, so their notices go with them.
# (Boost's licence asks for none in programs.)
set(header_libraries libcli11-dev libeigen3-dev libfmt-dev libhowardhinnant-date-dev libtbb-dev libtomlplusplus-dev
  nlohmann-json3-dev)

# What lies in share/doc/COMPONENT, as Debian wants it.
function(install_documents component)
  install(FILES ${packaging_dir}/${component}.copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component} RENAME copyright COMPONENT ${component})
  install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component} COMPONENT ${component})
  foreach(library IN LISTS header_libraries)
    install(FILES /usr/share/doc/${library}/copyright
      DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component}/notices RENAME ${library} COMPONENT ${component})
  endforeach()
endfunction()

# A manual page, compressed without a time stamp, so that equal sources give equal packages.
function(install_manual component page)
  set(compressed ${PROJECT_BINARY_DIR}/man/${page}.gz)
  add_custom_command(OUTPUT ${compressed}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/man
    COMMAND gzip -9 --no-name --stdout ${packaging_dir}/${page} > ${compressed}
    DEPENDS ${packaging_dir}/${page}
    VERBATIM)
  add_custom_target(${component}_manual ALL DEPENDS ${compressed})
  install(FILES ${compressed} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
endfunction()

foreach(program spindel spindel-bench)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME COMPONENT spindel)
  endif()
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/datasets/nordic-web
  DESTINATION ${CMAKE_INSTALL_DATADIR}/spindel COMPONENT spindel)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/importers/profiles/
  DESTINATION ${CMAKE_INSTALL_DATADIR}/spindel/profiles COMPONENT spindel FILES_MATCHING PATTERN "*.toml")
install_documents(spindel)
install_manual(spindel spindel.1)

set(CPACK_COMPONENTS_ALL spindel)
if(TARGET spindel-viewer)
  list(APPEND CPACK_COMPONENTS_ALL spindel-viewer)
  install(TARGETS spindel-viewer RUNTIME COMPONENT spindel-viewer)
  install_documents(spindel-viewer)
  set(desktop_dir ${PROJECT_SOURCE_DIR}/viewer/desktop)
  install(FILES ${desktop_dir}/spindel-viewer.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT spindel-viewer)
  install(FILES ${desktop_dir}/spindel.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT spindel-viewer)
  install(FILES ${desktop_dir}/spindel.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT spindel-viewer)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "Spindel")
set(CPACK_PACKAGE_CONTACT "Spindel maintainers <maintainers@spindel.invalid>") # cpack -D sets a builder's own
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # else it goes before each component's own
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${packaging_dir}/open_folders.cmake)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(CPACK_DEBIAN_SPINDEL_PACKAGE_NAME spindel)
set(CPACK_DEBIAN_SPINDEL_PACKAGE_DEPENDS tzdata) # what profiles take local times by
set(CPACK_COMPONENT_SPINDEL_DESCRIPTION "link clusters and spiders across borders, from records
Reads records of phone calls, payments and journeys, joins them into one graph,
and finds the rings in it, the people in the middle of them across borders, and
the chain of records between any two, each with its reasons. A case is one
file; the program opens no network connection. A sample case is included.")

set(CPACK_DEBIAN_SPINDEL-VIEWER_PACKAGE_NAME spindel-viewer)
set(CPACK_DEBIAN_SPINDEL-VIEWER_PACKAGE_RECOMMENDS "fonts-dejavu-core")
set(CPACK_DEBIAN_SPINDEL-VIEWER_PACKAGE_SUGGESTS "spindel")
set(CPACK_COMPONENT_SPINDEL-VIEWER_DESCRIPTION "window onto a Spindel case: rings, spiders, activity over time
Opens a case that the program spindel has made, and shows its rings, the people
in the middle of them with the reasons, and what happened when. Uses Qt Charts
and is therefore under the GPL, version 3, as a whole.")

include(CPack)

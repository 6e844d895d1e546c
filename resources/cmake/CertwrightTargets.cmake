# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One folder is one static library is one namespace. The arrows between them are the link lines in
# core/CMakeLists.txt and ui/CMakeLists.txt; tests/lint holds them against docs/architecture.md.

# certwright_library(<name> [LINKS <target>...] [PRIVATE_LINKS <target>...] [ALONE <source>...] [PRECOMPILED <kind>])
# Builds every source file below the calling folder into certwright_<name>. Where the preset compiles
# several sources as one, those under ALONE stay by themselves: they use the same words for
# different things, such as the words of each kind of row.
function(certwright_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PRECOMPILED" "LINKS;PRIVATE_LINKS;ALONE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    if(NOT sources MATCHES "[.]cpp")
        add_library(certwright_${name} INTERFACE)
        add_library(certwright::${name} ALIAS certwright_${name})
        target_link_libraries(certwright_${name} INTERFACE certwright::compiler ${arg_LINKS})
        return()
    endif()
    add_library(certwright_${name} STATIC ${sources})
    set_source_files_properties(${arg_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    add_library(certwright::${name} ALIAS certwright_${name})
    target_link_libraries(certwright_${name}
        PUBLIC certwright::compiler ${arg_LINKS}
        PRIVATE ${arg_PRIVATE_LINKS})
    certwright_precompile(certwright_${name} ${arg_PRECOMPILED})
endfunction()

# certwright_precompile(<target> [Core|Tests|Windows|WindowTests])
# What makes a target quick to build: a precompiled header that it shares with its like, and moc
# without the headers of Qt and of the standard library.
function(certwright_precompile target)
    if(UNIX)
        if(NOT EXISTS ${CMAKE_BINARY_DIR}/moc.sh)
            get_target_property(moc Qt6::moc IMPORTED_LOCATION)
            configure_file(${CMAKE_SOURCE_DIR}/resources/cmake/moc.sh.in ${CMAKE_BINARY_DIR}/moc.sh @ONLY
                           FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
        endif()
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${CMAKE_BINARY_DIR}/moc.sh)
    endif()
    if(ARGC GREATER 1)
        set(kind ${ARGV1})
    else()
        set(kind Core)
    endif()
    set(carrier certwright_precompiled_${kind})
    if(NOT TARGET ${carrier})
        set(links_Core Qt6::Core tl::expected)
        set(links_Tests ${links_Core} Qt6::Network Qt6::Test)
        set(links_Windows certwright::issuance Qt6::Widgets)
        set(links_WindowTests ${links_Windows} Qt6::Test)
        file(WRITE ${CMAKE_BINARY_DIR}/${carrier}.cpp "// Carries the precompiled header.\n")
        add_library(${carrier} OBJECT ${CMAKE_BINARY_DIR}/${carrier}.cpp)
        set_target_properties(${carrier} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
        target_link_libraries(${carrier} PRIVATE certwright::compiler ${links_${kind}})
        target_precompile_headers(${carrier} PRIVATE
            ${CMAKE_SOURCE_DIR}/resources/cmake/precompiled/${kind}.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${carrier})
endfunction()

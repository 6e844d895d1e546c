# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One folder is one static library is one namespace. The arrows between them are the link lines in
# core/CMakeLists.txt and ui/CMakeLists.txt; tests/lint holds them against docs/architecture.md.

# certwright_library(<name> [LINKS <target>...] [PRIVATE_LINKS <target>...])
# Builds every source file below the calling folder into certwright_<name>.
function(certwright_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;PRIVATE_LINKS")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    if(NOT sources MATCHES "[.]cpp")
        add_library(certwright_${name} INTERFACE)
        add_library(certwright::${name} ALIAS certwright_${name})
        target_link_libraries(certwright_${name} INTERFACE certwright::compiler ${arg_LINKS})
        return()
    endif()
    add_library(certwright_${name} STATIC ${sources})
    add_library(certwright::${name} ALIAS certwright_${name})
    target_link_libraries(certwright_${name}
        PUBLIC certwright::compiler ${arg_LINKS}
        PRIVATE ${arg_PRIVATE_LINKS})
    certwright_precompile(certwright_${name})
endfunction()

# One precompiled header serves every target: it is built once and costs nothing more.
function(certwright_precompile target)
    if(NOT TARGET certwright_precompiled)
        file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "// Carries the precompiled header.\n")
        add_library(certwright_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
        set_target_properties(certwright_precompiled PROPERTIES AUTOMOC OFF)
        target_link_libraries(certwright_precompiled PRIVATE certwright::compiler Qt6::Core tl::expected)
        target_precompile_headers(certwright_precompiled PRIVATE ${CMAKE_SOURCE_DIR}/resources/cmake/precompiled.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM certwright_precompiled)
endfunction()

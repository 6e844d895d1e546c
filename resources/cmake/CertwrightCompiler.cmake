# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every target is compiled and linked: warnings are errors, Qt's implicit conversions are off,
# and the program is hardened the way distributions harden it.

add_library(certwright_compiler INTERFACE)
add_library(certwright::compiler ALIAS certwright_compiler)

target_include_directories(certwright_compiler INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(certwright_compiler INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    CERTWRIGHT_VERSION="${PROJECT_VERSION}")
target_compile_options(certwright_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
    -fstack-protector-strong -fcf-protection)
target_link_options(certwright_compiler INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)

if(CMAKE_UNITY_BUILD)
    # With several sources as one, a coroutine's locals of local types look shared to the compiler.
    target_compile_options(certwright_compiler INTERFACE -Wno-subobject-linkage)
endif()

if(CERTWRIGHT_SANITIZE)
    target_compile_options(certwright_compiler INTERFACE
        -fsanitize=${CERTWRIGHT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_definitions(certwright_compiler INTERFACE _GLIBCXX_ASSERTIONS)
    target_link_options(certwright_compiler INTERFACE -fsanitize=${CERTWRIGHT_SANITIZE})
elseif(CMAKE_BUILD_TYPE MATCHES "Rel")
    target_compile_options(certwright_compiler INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Language level, build type, compiler cache and linker. Nothing here changes what the programs do.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

find_program(COLLECTZ_CCACHE ccache)
mark_as_advanced(COLLECTZ_CCACHE)
if(COLLECTZ_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${COLLECTZ_CCACHE}")
endif()

find_program(COLLECTZ_LLD NAMES ld.lld)
mark_as_advanced(COLLECTZ_LLD)

include(GNUInstallDirs)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(collectz_toolchain INTERFACE)
if(COLLECTZ_LLD)
    target_link_options(collectz_toolchain INTERFACE -fuse-ld=lld)
endif()
if(COLLECTZ_SANITIZERS)
    target_compile_options(collectz_toolchain INTERFACE
        -fsanitize=${COLLECTZ_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # clang 14 cannot assemble a coroutine with the check of indirect calls; gcc has no such check.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        target_compile_options(collectz_toolchain INTERFACE -fno-sanitize=function)
    endif()
    target_link_options(collectz_toolchain INTERFACE -fsanitize=${COLLECTZ_SANITIZERS})
endif()

# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Qt's and the standard library's headers, compiled once for all rooms and once for all programs. Only the sanitizer presets use
# it, where reading headers would be half of the work; every other build finds a missing #include.

option(COLLECTZ_PRECOMPILE "Compile the headers of Qt Core once" OFF)

if(COLLECTZ_PRECOMPILE)
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "int main() {}\n")
    # A program's code is laid out differently from a library's, and a compiled header serves one of them.
    add_library(collectz_precompiled_rooms STATIC "${CMAKE_BINARY_DIR}/precompiled.cpp")
    add_executable(collectz_precompiled_programs "${CMAKE_BINARY_DIR}/precompiled.cpp")
    foreach(provider IN ITEMS collectz_precompiled_rooms collectz_precompiled_programs)
        target_link_libraries(${provider} PRIVATE
            collectz_toolchain collectz_warnings collectz_hardening collectz_strict_qt Qt6::Core tl::expected)
        target_precompile_headers(${provider} PRIVATE
            <QtCore> <tl/expected.hpp>
            <algorithm> <array> <atomic> <functional> <memory> <mutex> <optional> <variant> <vector>)
    endforeach()
endif()

function(collectz_precompile target)
    if(NOT COLLECTZ_PRECOMPILE)
        return()
    endif()
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "EXECUTABLE")
        target_precompile_headers(${target} REUSE_FROM collectz_precompiled_programs)
    else()
        target_precompile_headers(${target} REUSE_FROM collectz_precompiled_rooms)
    endif()
endfunction()

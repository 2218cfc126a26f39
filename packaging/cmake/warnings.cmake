# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later

add_library(collectz_warnings INTERFACE)
target_compile_options(collectz_warnings INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wno-sign-conversion
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    -Wold-style-cast
    -Wcast-align
    -Wunused
    -Wimplicit-fallthrough
    -Wextra-semi
    -Wformat=2
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wsuggest-override>
    $<$<CXX_COMPILER_ID:Clang>:-Winconsistent-missing-override -Wno-unknown-warning-option>
    $<$<BOOL:${COLLECTZ_WARNINGS_AS_ERRORS}>:-Werror>)
if(COLLECTZ_SANITIZERS)
    # The flow that instrumentation adds makes this one report code that is not there.
    target_compile_options(collectz_warnings INTERFACE -Wno-maybe-uninitialized)
    # Boost.Asio has fences, which the thread sanitizer does not follow; what they order is under locks as well.
    target_compile_options(collectz_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
endif()

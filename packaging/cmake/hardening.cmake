# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The programs read files and servers that nobody vouches for.

include(CheckCXXCompilerFlag)
check_cxx_compiler_flag(-fcf-protection COLLECTZ_HAS_CF_PROTECTION)
check_cxx_compiler_flag(-fstack-clash-protection COLLECTZ_HAS_STACK_CLASH_PROTECTION)

add_library(collectz_hardening INTERFACE)
target_compile_options(collectz_hardening INTERFACE
    -fstack-protector-strong
    $<$<BOOL:${COLLECTZ_HAS_STACK_CLASH_PROTECTION}>:-fstack-clash-protection>
    $<$<BOOL:${COLLECTZ_HAS_CF_PROTECTION}>:-fcf-protection>)
target_compile_definitions(collectz_hardening INTERFACE _GLIBCXX_ASSERTIONS)
if(NOT COLLECTZ_SANITIZERS)
    # Fortified functions need an optimising build, and hide from the sanitizers what they should see.
    target_compile_options(collectz_hardening INTERFACE
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
    target_link_options(collectz_hardening INTERFACE LINKER:-z,defs)
endif()
target_link_options(collectz_hardening INTERFACE
    LINKER:-z,relro
    LINKER:-z,now
    LINKER:-z,noexecstack
    LINKER:--as-needed)

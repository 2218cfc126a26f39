# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The four functions that build files of rooms and tests are written in:
#   collectz_add_rooms(FOLDER...)  adds the folders that have a CMakeLists.txt
#   collectz_add_room(NAME imports SOURCES ... PUBLIC_LIBRARIES ... PRIVATE_LIBRARIES ...)
#       the static library collectz_imports, known as Collectz::Imports
#   collectz_add_program(NAME collectzd ROOM companion SOURCES ... LIBRARIES ...)  an installed program in <build>/bin
#   collectz_add_test(NAME tst_x ROOM imports SOURCES ... LIBRARIES ... [GUI] [POSTGRES] [TIMEOUT seconds])
#       a Qt Test program registered with CTest under the label of its room

include(arrows)

function(collectz_add_rooms)
    foreach(folder IN LISTS ARGN)
        if(EXISTS "${PROJECT_SOURCE_DIR}/${folder}/CMakeLists.txt")
            add_subdirectory("${PROJECT_SOURCE_DIR}/${folder}")
        endif()
    endforeach()
endfunction()

# Fails the configuration if room `room` links something that arrows.cmake does not grant it.
function(collectz_check_arrows room)
    if(NOT room IN_LIST COLLECTZ_ROOM_NAMES)
        message(FATAL_ERROR "Room \"${room}\" is not in packaging/cmake/arrows.cmake")
    endif()
    foreach(library IN LISTS ARGN)
        if(library MATCHES "^(Collectz::|collectz_)(.+)$")
            string(TOLOWER "${CMAKE_MATCH_2}" other)
            if(other IN_LIST COLLECTZ_ROOM_NAMES AND NOT other STREQUAL room
                    AND NOT other IN_LIST COLLECTZ_ARROWS_${room})
                message(FATAL_ERROR "Room \"${room}\" may not link room \"${other}\" (packaging/cmake/arrows.cmake)")
            endif()
        elseif(library IN_LIST COLLECTZ_GUARDED_LIBRARIES AND NOT room IN_LIST "COLLECTZ_GUARD_${library}")
            message(FATAL_ERROR "Room \"${room}\" may not link ${library} (packaging/cmake/arrows.cmake)")
        endif()
    endforeach()
endfunction()

# What every target of ours is built with.
function(collectz_prepare target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE
        $<BUILD_INTERFACE:collectz_toolchain>
        $<BUILD_INTERFACE:collectz_warnings>
        $<BUILD_INTERFACE:collectz_hardening>
        $<BUILD_INTERFACE:collectz_strict_qt>)
    set_target_properties(${target} PROPERTIES AUTOMOC ON LINKER_LANGUAGE CXX)
    collectz_precompile(${target})
endfunction()

function(collectz_add_room)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME" "SOURCES;PUBLIC_LIBRARIES;PRIVATE_LIBRARIES")
    if(NOT arg_NAME OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "collectz_add_room: NAME missing or unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    collectz_check_arrows(${arg_NAME} ${arg_PUBLIC_LIBRARIES} ${arg_PRIVATE_LIBRARIES})

    set(target collectz_${arg_NAME})
    add_library(${target} STATIC ${arg_SOURCES})
    collectz_prepare(${target})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC_LIBRARIES} PRIVATE ${arg_PRIVATE_LIBRARIES})

    string(SUBSTRING ${arg_NAME} 0 1 initial)
    string(SUBSTRING ${arg_NAME} 1 -1 rest)
    string(TOUPPER ${initial} initial)
    add_library(Collectz::${initial}${rest} ALIAS ${target})
endfunction()

function(collectz_add_program)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;ROOM" "SOURCES;LIBRARIES")
    if(NOT arg_NAME OR NOT arg_ROOM OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "collectz_add_program: NAME or ROOM missing or unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    collectz_check_arrows(${arg_ROOM} ${arg_LIBRARIES})

    add_executable(${arg_NAME} ${arg_SOURCES})
    collectz_prepare(${arg_NAME})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LIBRARIES})
    target_compile_definitions(${arg_NAME} PRIVATE COLLECTZ_VERSION="${PROJECT_VERSION}")
    set_target_properties(${arg_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
    install(TARGETS ${arg_NAME} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()

function(collectz_add_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "GUI;POSTGRES" "NAME;ROOM;TIMEOUT" "SOURCES;LIBRARIES")
    if(NOT arg_NAME OR NOT arg_ROOM OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "collectz_add_test: NAME or ROOM missing or unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    if(COLLECTZ_SANITIZERS)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5")
    endif()

    add_executable(${arg_NAME} ${arg_SOURCES})
    collectz_prepare(${arg_NAME})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LIBRARIES} Qt6::Test)
    if(arg_GUI)
        target_link_libraries(${arg_NAME} PRIVATE Qt6::Widgets)
    endif()
    target_compile_definitions(${arg_NAME} PRIVATE COLLECTZ_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_target_properties(${arg_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/${arg_ROOM}")

    add_test(NAME ${arg_NAME} COMMAND ${arg_NAME})
    collectz_set_test_environment(${arg_NAME})
    set_tests_properties(${arg_NAME} PROPERTIES LABELS ${arg_ROOM} TIMEOUT ${arg_TIMEOUT})
    if(arg_POSTGRES)
        set_tests_properties(${arg_NAME} PROPERTIES FIXTURES_REQUIRED postgres)
    endif()
endfunction()

# No test sees the display, the language, the time zone or the files of the person who runs it.
function(collectz_set_test_environment test)
    set(home "${CMAKE_BINARY_DIR}/tests/home")
    file(MAKE_DIRECTORY "${home}")
    set(environment
        QT_QPA_PLATFORM=offscreen
        # CTest is the one that ends what takes too long; Qt Test's own five minutes end a long test of a busy machine.
        QTEST_FUNCTION_TIMEOUT=7200000
        LC_ALL=C.UTF-8
        TZ=UTC
        HOME=${home}
        XDG_CONFIG_HOME=${home}/config
        XDG_DATA_HOME=${home}/data
        XDG_CACHE_HOME=${home}/cache
        XDG_STATE_HOME=${home}/state
        COLLECTZ_TEST_POSTGRES_FILE=${CMAKE_BINARY_DIR}/tests/postgres.uri
        ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
        LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0
        UBSAN_OPTIONS=print_stacktrace=1
        TSAN_OPTIONS=second_deadlock_stack=1:halt_on_error=0:die_after_fork=0:suppressions=${PROJECT_SOURCE_DIR}/tests/support/races.supp)
    if(COLLECTZ_SANITIZERS STREQUAL "thread")
        # The sanitizer has to see into Qt's own hand-over of work between threads (packaging/build-qtcore-for-tsan).
        list(APPEND environment LD_LIBRARY_PATH=${COLLECTZ_DEPENDENCIES}/tsan/lib)
    endif()
    set_tests_properties(${test} PROPERTIES ENVIRONMENT "${environment}")
endfunction()

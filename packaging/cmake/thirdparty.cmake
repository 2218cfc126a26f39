# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every library from outside, found once. Rooms link the targets named here:
#   Qt6::Core Qt6::Network Qt6::Concurrent, with the desktop Qt6::DBus Qt6::Gui Qt6::Widgets Qt6::Svg, with tests Qt6::Test
#   SQLite::SQLite3 PostgreSQL::PostgreSQL ICU::uc ICU::i18n ZLIB::ZLIB tl::expected Csv::Csv Sodium::Sodium
#   PkgConfig::Zstd
#   KArchive::KArchive (KF6Archive of the system, else KF5Archive built for Qt 6 by packaging/build-karchive)
#   Keychain::Keychain (desktop only), rapidcheck (tests only)
#   Boost::headers OpenSSL::SSL CURL::libcurl tomlplusplus::tomlplusplus (companion)

set(_prefix "$ENV{COLLECTZ_DEPENDENCIES}")
if(NOT _prefix)
    set(_prefix "${PROJECT_SOURCE_DIR}/build/dependencies")
endif()
set(COLLECTZ_DEPENDENCIES "${_prefix}" CACHE PATH "Where packaging/build-karchive has installed what Debian lacks")

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Concurrent)
if(COLLECTZ_DESKTOP)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus Gui Widgets Svg LinguistTools)
    find_package(Qt6Keychain REQUIRED)
    add_library(collectz_keychain INTERFACE)
    if(TARGET Qt6Keychain::Qt6Keychain)
        target_link_libraries(collectz_keychain INTERFACE Qt6Keychain::Qt6Keychain)
    else()
        target_link_libraries(collectz_keychain INTERFACE qt6keychain)
    endif()
    add_library(Keychain::Keychain ALIAS collectz_keychain)
endif()
if(COLLECTZ_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    find_package(rapidcheck REQUIRED)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

find_package(SQLite3 3.40 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(ZLIB REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Csv REQUIRED)
find_package(Sodium REQUIRED)
# Beast and Asio are headers alone.
find_package(Boost 1.81 REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(CURL 7.88 REQUIRED)
find_package(tomlplusplus 3.3 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Zstd REQUIRED IMPORTED_TARGET libzstd)

# Only the own prefix is searched for KF5Archive: one of the system would be built for Qt 5.
find_package(KF6Archive QUIET)
if(NOT KF6Archive_FOUND)
    find_package(KF5Archive QUIET PATHS "${COLLECTZ_DEPENDENCIES}" NO_DEFAULT_PATH)
endif()
if(TARGET KF6::Archive OR TARGET KF5::Archive)
    add_library(collectz_karchive INTERFACE)
    target_link_libraries(collectz_karchive INTERFACE
        $<IF:$<TARGET_EXISTS:KF6::Archive>,KF6::Archive,KF5::Archive>)
    add_library(KArchive::KArchive ALIAS collectz_karchive)
else()
    message(FATAL_ERROR
        "KArchive for Qt 6 was found neither in the system nor in ${COLLECTZ_DEPENDENCIES}: run packaging/build-karchive")
endif()

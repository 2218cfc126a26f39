# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which room may use which. A room is a folder and a static library; linking or including against this table
# fails: the link at configure time (rooms.cmake), the include in tests/architecture, which reads this same file.

set(COLLECTZ_ROOM_NAMES
    base catalog activity members jobs storage providers imports sync companion models resources ui translations desktop)

set(COLLECTZ_ARROWS_base "")
set(COLLECTZ_ARROWS_catalog base)
set(COLLECTZ_ARROWS_activity base catalog)
set(COLLECTZ_ARROWS_members base catalog activity)
set(COLLECTZ_ARROWS_jobs base catalog activity)
set(COLLECTZ_ARROWS_storage base catalog activity members jobs sync)
set(COLLECTZ_ARROWS_providers base catalog)
set(COLLECTZ_ARROWS_imports base catalog activity jobs)
set(COLLECTZ_ARROWS_sync base catalog activity members jobs)
set(COLLECTZ_ARROWS_companion base catalog activity members jobs storage providers imports sync)
set(COLLECTZ_ARROWS_models base catalog activity members jobs providers imports sync)
set(COLLECTZ_ARROWS_resources "")
set(COLLECTZ_ARROWS_ui base catalog activity members jobs providers imports sync models resources)
set(COLLECTZ_ARROWS_translations "")
set(COLLECTZ_ARROWS_desktop
    base catalog activity members jobs storage providers imports sync models resources ui translations)

# Libraries from outside that only the named rooms may link.
set(COLLECTZ_GUARDED_LIBRARIES
    Qt6::Gui Qt6::Widgets Qt6::Svg SQLite::SQLite3 PostgreSQL::PostgreSQL Sodium::Sodium OpenSSL::Crypto OpenSSL::SSL)
set(COLLECTZ_GUARD_Qt6::Gui ui resources desktop)
set(COLLECTZ_GUARD_Qt6::Widgets ui desktop)
set(COLLECTZ_GUARD_Qt6::Svg ui desktop)
set(COLLECTZ_GUARD_SQLite::SQLite3 storage)
set(COLLECTZ_GUARD_PostgreSQL::PostgreSQL storage)
set(COLLECTZ_GUARD_Sodium::Sodium members desktop)
set(COLLECTZ_GUARD_OpenSSL::Crypto base companion)
set(COLLECTZ_GUARD_OpenSSL::SSL companion)

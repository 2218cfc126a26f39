-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The columns in the order of the parameters of insert_listing.
SELECT
    work_id, uuid, kind, state, version, title, creators, year, series, series_number, format, platform, publisher,
    genres, language, rating, status, location, condition, price, acquired, completed, runtime, pages, changed,
    cover, copies, wanted, lent, signed, flags, decade, title_key, sort_year, sort_creator, sort_series,
    sort_format, sort_platform, sort_publisher, sort_rating, sort_changed, sort_location, sort_condition,
    sort_price, sort_acquired, sort_completed, sort_runtime, sort_pages, sort_status, sort_language, sort_genre,
    match_key
FROM listing
WHERE work_id = ?1

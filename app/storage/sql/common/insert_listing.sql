-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO listing (
    work_id, uuid, kind, state, version, title, creators, year, series, series_number, format, platform, publisher,
    genres, language, rating, status, location, condition, price, acquired, completed, runtime, pages, changed,
    cover, copies, wanted, lent, signed, flags, decade, title_key, sort_year, sort_creator, sort_series,
    sort_format, sort_platform, sort_publisher, sort_rating, sort_changed, sort_location, sort_condition,
    sort_price, sort_acquired, sort_completed, sort_runtime, sort_pages, sort_status, sort_language, sort_genre,
    match_key, added
)
VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
    ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46,
    ?47, ?48, ?49, ?50, ?51, ?52, ?53
)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE listing
SET
    uuid = ?2, kind = ?3, state = ?4, version = ?5, title = ?6, creators = ?7, year = ?8, series = ?9, series_number = ?10,
    format = ?11, platform = ?12, publisher = ?13, genres = ?14, language = ?15, rating = ?16, status = ?17,
    location = ?18, condition = ?19, price = ?20, acquired = ?21, completed = ?22, runtime = ?23, pages = ?24,
    changed = ?25, cover = ?26, copies = ?27, wanted = ?28, lent = ?29, signed = ?30, flags = ?31, decade = ?32,
    title_key = ?33, sort_year = ?34, sort_creator = ?35, sort_series = ?36, sort_format = ?37, sort_platform = ?38,
    sort_publisher = ?39, sort_rating = ?40, sort_changed = ?41, sort_location = ?42, sort_condition = ?43,
    sort_price = ?44, sort_acquired = ?45, sort_completed = ?46, sort_runtime = ?47, sort_pages = ?48, sort_status =
    ?49, sort_language = ?50, sort_genre = ?51, match_key = ?52
WHERE work_id = ?1

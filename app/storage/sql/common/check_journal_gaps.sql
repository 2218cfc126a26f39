-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rows that the journal lacks between its beginning and the last number given out. A replica's journal begins where its first load
-- ended, and ends at its cursor; its local numbers may have gaps.
SELECT abs(bounds.newest - bounds.oldest - (SELECT count(*) FROM journal WHERE sequence < 4503599627370496))
    + abs(bounds.newest - coalesce((SELECT max(sequence) FROM journal WHERE sequence < 4503599627370496), bounds.oldest))
FROM (
    SELECT
        coalesce((SELECT CAST(value AS BIGINT) FROM catalog_property WHERE key = 'sync_cursor'),
            (SELECT value FROM counter WHERE name = 'sequence')) AS newest,
        coalesce((SELECT CAST(value AS BIGINT) FROM catalog_property WHERE key = 'sync_begin'), 0) AS oldest) bounds

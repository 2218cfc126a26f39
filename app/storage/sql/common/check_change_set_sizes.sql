-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*) FROM change_set c
WHERE c.first_sequence > coalesce((SELECT CAST(value AS BIGINT) FROM catalog_property WHERE key = 'sync_begin'), 0)
    AND c.first_sequence < 4503599627370496
    AND c.last_sequence <= coalesce((SELECT CAST(value AS BIGINT) FROM catalog_property WHERE key = 'sync_cursor'), c.last_sequence)
    AND c.last_sequence - c.first_sequence + 1 <> (
        SELECT count(*) FROM journal j
        WHERE j.sequence BETWEEN c.first_sequence AND c.last_sequence AND j.change_set_id = c.id)

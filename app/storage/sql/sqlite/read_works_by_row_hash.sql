-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- ?1 is the hashes one after the other, 16 bytes each. Rows that have made or updated a work in an import that stands; one
-- that was unchanged or a repetition says nothing, for the import that did write may be undone.
WITH RECURSIVE wanted (place, hash) AS (
    SELECT 1, substr(?1, 1, 16)
    UNION ALL
    SELECT place + 16, substr(?1, place + 16, 16) FROM wanted WHERE place + 16 < length(?1)
)
SELECT r.row_hash, coalesce(r.chosen_work, r.work)
FROM wanted
    CROSS JOIN import_row r ON r.row_hash = wanted.hash
    JOIN import i ON i.number = r.import_number
WHERE r.number <= i.applied_through AND i.state NOT IN ('undone', 'undoing', 'cancelled')
    AND r.verdict IN ('create', 'update') AND coalesce(r.chosen_work, r.work) IS NOT NULL
ORDER BY r.import_number, r.number

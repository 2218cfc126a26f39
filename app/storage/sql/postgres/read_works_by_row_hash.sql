-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- ?1 is the hashes one after the other, 16 bytes each. Rows that have made or updated a work in an import that stands; one
-- that was unchanged or a repetition says nothing, for the import that did write may be undone.
SELECT r.row_hash, coalesce(r.chosen_work, r.work)
FROM import_row r JOIN import i ON i.number = r.import_number
WHERE r.row_hash = ANY (ARRAY(
        SELECT substring(?1::bytea FROM place FOR 16) FROM generate_series(1, length(?1::bytea), 16) AS place))
    AND r.number <= i.applied_through AND i.state NOT IN ('undone', 'undoing', 'cancelled')
    AND r.verdict IN ('create', 'update') AND coalesce(r.chosen_work, r.work) IS NOT NULL
ORDER BY r.import_number, r.number

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- ?1 is the ids one after the other, 16 bytes each.
WITH RECURSIVE wanted (place, uuid) AS (
    SELECT 1, substr(?1, 1, 16)
    UNION ALL
    SELECT place + 16, substr(?1, place + 16, 16) FROM wanted WHERE place + 16 < length(?1)
)
SELECT e.id, e.work_id, e.parent_id, e.uuid, p.uuid, e.level, e.kind, e.state, e.version, e.fields, e.provenance
FROM wanted CROSS JOIN entity e ON e.uuid = wanted.uuid LEFT JOIN entity p ON p.id = e.parent_id

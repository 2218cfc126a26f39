-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- ?1 is the ids one after the other, 16 bytes each. Who made an entity is the member of the change set that created it.
WITH RECURSIVE wanted (place, uuid) AS (
    SELECT 1, substr(?1, 1, 16)
    UNION ALL
    SELECT place + 16, substr(?1, place + 16, 16) FROM wanted WHERE place + 16 < length(?1)
)
SELECT e.uuid, e.level, e.state, c.member_id
FROM wanted CROSS JOIN entity e ON e.uuid = wanted.uuid
    LEFT JOIN journal j ON j.sequence = (
        SELECT first.sequence FROM journal first WHERE first.entity_id = e.id ORDER BY first.sequence LIMIT 1)
        AND j.creates <> 0
    LEFT JOIN change_set c ON c.id = j.change_set_id

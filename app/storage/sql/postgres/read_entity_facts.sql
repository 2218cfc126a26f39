-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- ?1 is the ids one after the other, 16 bytes each. Who made an entity is the member of the change set that created it.
SELECT e.uuid, e.level, e.state, c.member_id
FROM entity e
    LEFT JOIN journal j ON j.sequence = (
        SELECT first.sequence FROM journal first WHERE first.entity_id = e.id ORDER BY first.sequence LIMIT 1)
        AND j.creates <> 0
    LEFT JOIN change_set c ON c.id = j.change_set_id
WHERE e.uuid = ANY (ARRAY(
    SELECT substring(?1::bytea FROM place FOR 16) FROM generate_series(1, length(?1::bytea), 16) AS place))

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- ?1 is the ids one after the other, 16 bytes each.
SELECT e.id, e.work_id, e.parent_id, e.uuid, p.uuid, e.level, e.kind, e.state, e.version, e.fields, e.provenance
FROM entity e LEFT JOIN entity p ON p.id = e.parent_id
WHERE e.uuid = ANY (ARRAY(
    SELECT substring(?1::bytea FROM place FOR 16) FROM generate_series(1, length(?1::bytea), 16) AS place))

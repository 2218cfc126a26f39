-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an entity belonged to and was at its creation stands in the first later row that changed it.
SELECT j.sequence, j.creates, j.changes, e.uuid, e.level, e.kind, p.uuid,
    c.uuid, c.author, c.device, c.reason, c.source, c.origin, c.subject, c.correlation, c.undoes,
    c.first_sequence, c.last_sequence, c.entity_count, c.applied_at,
    CASE WHEN j.creates = 1 AND e.version > j.sequence THEN (
        SELECT k.changes FROM journal k
        WHERE k.entity_id = j.entity_id AND k.sequence > j.sequence AND k.changes LIKE '%"@parent"%'
        ORDER BY k.sequence LIMIT 1) END,
    CASE WHEN j.creates = 1 AND e.version > j.sequence THEN (
        SELECT k.changes FROM journal k
        WHERE k.entity_id = j.entity_id AND k.sequence > j.sequence AND k.changes LIKE '%"@kind"%'
        ORDER BY k.sequence LIMIT 1) END
FROM journal j
    JOIN change_set c ON c.id = j.change_set_id
    JOIN entity e ON e.id = j.entity_id
    LEFT JOIN entity p ON p.id = e.parent_id
WHERE j.sequence > ?1
ORDER BY j.sequence
LIMIT ?2

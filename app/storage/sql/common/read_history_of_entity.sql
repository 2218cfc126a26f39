-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A work's rows include those of its editions and copies.
SELECT c.uuid, c.first_sequence, c.last_sequence, c.author, c.device, c.reason, c.source, c.subject, c.import_number,
    c.undoes, c.undone_by, c.applied_at, c.entity_count,
    j.sequence, j.creates, j.changes, e.uuid, e.level, e.kind, p.uuid
FROM journal j
    JOIN change_set c ON c.id = j.change_set_id
    JOIN entity e ON e.id = j.entity_id
    LEFT JOIN entity p ON p.id = e.parent_id
WHERE j.sequence < ?1 AND j.entity_id IN (
    SELECT s.id FROM entity s WHERE s.uuid = ?3
    UNION ALL
    SELECT b.id FROM entity s JOIN entity b ON b.work_id = s.id AND b.level IN (2, 3) WHERE s.uuid = ?3 AND s.level = 1)
ORDER BY j.sequence DESC
LIMIT ?2

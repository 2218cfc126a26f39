-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rows of a change set from ?2 down to ?1, newest first.
SELECT j.sequence, j.creates, j.changes, e.uuid, e.level, e.kind, p.uuid
FROM journal j JOIN entity e ON e.id = j.entity_id LEFT JOIN entity p ON p.id = e.parent_id
WHERE j.sequence >= ?1 AND j.sequence <= ?2
ORDER BY j.sequence DESC
LIMIT ?3

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The author's newest undo that stands, unless something was changed by the author after it.
SELECT c.uuid, c.first_sequence, c.last_sequence, c.author, c.device, c.reason, c.source, c.subject, c.import_number,
    c.undoes, c.undone_by, c.applied_at, c.entity_count
FROM change_set c
WHERE c.author = ?1 AND c.undone_by IS NULL AND c.reason = 'undo' AND c.first_sequence > 0
    AND NOT EXISTS (
        SELECT 1 FROM change_set n
        WHERE n.author = c.author AND n.id > c.id AND n.reason NOT IN ('undo', 'redo') AND n.first_sequence > 0)
ORDER BY c.id DESC
LIMIT 1

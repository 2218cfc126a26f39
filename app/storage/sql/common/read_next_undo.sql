-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The author's newest change set that stands and really changed something.
SELECT c.uuid, c.first_sequence, c.last_sequence, c.author, c.device, c.reason, c.source, c.subject, c.import_number,
    c.undoes, c.undone_by, c.applied_at, c.entity_count
FROM change_set c
WHERE c.author = ?1 AND c.undone_by IS NULL AND c.reason NOT IN ('undo', 'redo') AND c.entity_count > 0
ORDER BY c.id DESC
LIMIT 1

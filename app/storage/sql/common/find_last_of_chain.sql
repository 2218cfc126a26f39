-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The newest undo or redo of a change set.
SELECT id, uuid, reason, source, subject, import_number, root_id, first_sequence, last_sequence, entity_count
FROM change_set
WHERE root_id = ?1
ORDER BY id DESC
LIMIT 1

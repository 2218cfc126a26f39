-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Newest first; ?1 is the sequence to stay below.
SELECT c.uuid, c.first_sequence, c.last_sequence, c.author, c.device, c.reason, c.source, c.subject, c.import_number,
    c.undoes, c.undone_by, c.applied_at, c.entity_count
FROM change_set c
WHERE c.last_sequence < ?1 AND c.last_sequence > 0
ORDER BY c.last_sequence DESC
LIMIT ?2

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history of the entities with numbers above ?1 up to ?2, one entity after the other, oldest change first.
SELECT j.entity_id, j.sequence, j.creates, j.changes, c.uuid, c.source, c.origin
FROM journal j JOIN change_set c ON c.id = j.change_set_id
WHERE j.entity_id > ?1 AND j.entity_id <= ?2
ORDER BY j.entity_id, j.sequence

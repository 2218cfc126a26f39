-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history of the entities with numbers above ?1 up to ?2, one entity after the other, oldest change first; of the
-- same entities as read_entities_between.
SELECT j.entity_id, j.sequence, j.creates, j.changes, c.uuid, c.source, c.origin
FROM journal j JOIN change_set c ON c.id = j.change_set_id
WHERE j.entity_id > ?1 AND j.entity_id <= ?2
    AND NOT EXISTS (SELECT 1 FROM sync_base b WHERE b.entity_id = j.entity_id)
    AND (NOT EXISTS (SELECT 1 FROM catalog_property q WHERE q.key = 'sync_begin')
        OR EXISTS (SELECT 1 FROM journal k WHERE k.entity_id = j.entity_id AND k.creates = 1))
ORDER BY j.entity_id, j.sequence

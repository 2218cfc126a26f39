-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Entities with numbers above ?1 up to ?2, in order. Of a replica those whose whole history is here: not those from before its
-- first load, nor those with waiting changes.
SELECT e.id, e.uuid, e.level, e.kind, p.uuid, e.state, e.version, e.fields, e.provenance
FROM entity e LEFT JOIN entity p ON p.id = e.parent_id
WHERE e.id > ?1 AND e.id <= ?2
    AND NOT EXISTS (SELECT 1 FROM sync_base b WHERE b.entity_id = e.id)
    AND (NOT EXISTS (SELECT 1 FROM catalog_property q WHERE q.key = 'sync_begin')
        OR EXISTS (SELECT 1 FROM journal k WHERE k.entity_id = e.id AND k.creates = 1))
ORDER BY e.id

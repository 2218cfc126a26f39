-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Custom fields, saved views and terms that are live or trashed.
SELECT e.id, e.uuid, e.level, e.kind, p.uuid, e.state, e.version, e.fields, e.provenance
FROM entity e LEFT JOIN entity p ON p.id = e.parent_id
WHERE e.level >= 4 AND e.level = ?1 AND e.state < 2
ORDER BY e.id

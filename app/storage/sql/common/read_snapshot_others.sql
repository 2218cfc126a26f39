-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT e.id, e.uuid, e.level, e.kind, p.uuid, e.state, e.version, e.fields, e.provenance
FROM entity e LEFT JOIN entity p ON p.id = e.parent_id
WHERE e.id > ?1 AND e.level >= 4
ORDER BY e.id
LIMIT ?2

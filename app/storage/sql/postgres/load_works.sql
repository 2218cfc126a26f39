-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Works with all that is below them; ?1 is a JSON array of work keys.
WITH wanted AS (SELECT value::bigint AS id FROM jsonb_array_elements_text(?1::text::jsonb))
SELECT e.id, e.work_id, e.parent_id, e.uuid, p.uuid, e.level, e.kind, e.state, e.version, e.fields, e.provenance
FROM wanted JOIN entity e ON e.id = wanted.id LEFT JOIN entity p ON p.id = e.parent_id
UNION ALL
SELECT e.id, e.work_id, e.parent_id, e.uuid, p.uuid, e.level, e.kind, e.state, e.version, e.fields, e.provenance
FROM wanted JOIN entity e ON e.work_id = wanted.id AND e.level IN (2, 3) LEFT JOIN entity p ON p.id = e.parent_id

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Content in id order; ids are compared byte by byte on both engines.
SELECT e.uuid, e.level, e.kind, p.uuid, e.state, e.fields
FROM entity e LEFT JOIN entity p ON p.id = e.parent_id
WHERE e.state < 2
ORDER BY e.uuid

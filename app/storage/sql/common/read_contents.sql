-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT e.uuid, e.level, e.kind, p.uuid, e.state, e.fields
FROM entity e LEFT JOIN entity p ON p.id = e.parent_id
WHERE e.state < 2

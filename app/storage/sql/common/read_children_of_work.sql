-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Live seasons of a series, episodes of a season.
SELECT e.uuid
FROM entity e JOIN entity p ON p.id = e.parent_id
WHERE e.level = 1 AND e.parent_id IS NOT NULL AND e.state = 0 AND p.uuid = ?1
ORDER BY e.id

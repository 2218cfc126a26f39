-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT p.sequence, p.change_set_id, p.cursor, p.change, c.uuid, c.source, c.origin, c.reason
FROM pending_change p JOIN change_set c ON c.id = p.change_set_id
WHERE p.entity_id = ?1
ORDER BY p.sequence

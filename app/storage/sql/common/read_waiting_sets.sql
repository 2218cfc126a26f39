-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.id, c.uuid, c.reason, c.source, c.origin, c.subject, c.correlation, c.undoes, p.local_first, p.cursor
FROM pending_set p JOIN change_set c ON c.id = p.change_set_id
WHERE p.state = 0 AND p.local_first > ?1
ORDER BY p.local_first
LIMIT ?2

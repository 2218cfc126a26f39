-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT p.change_set_id, p.local_first, c.uuid, c.first_sequence, c.last_sequence
FROM pending_set p JOIN change_set c ON c.id = p.change_set_id
WHERE p.state = 1 AND p.settled_at <= ?1

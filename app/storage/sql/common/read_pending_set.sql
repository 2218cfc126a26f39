-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT p.state, p.local_first, p.settled_at, c.first_sequence, c.last_sequence
FROM pending_set p JOIN change_set c ON c.id = p.change_set_id
WHERE p.change_set_id = ?1

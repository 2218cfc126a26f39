-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.author, c.member_id FROM journal j JOIN change_set c ON c.id = j.change_set_id
WHERE j.entity_id = ?1 AND j.creates = 1
ORDER BY j.sequence
LIMIT 1

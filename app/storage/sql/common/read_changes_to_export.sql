-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT n.change FROM (
    SELECT p.change, p.sequence, p.change_set_id FROM pending_change p
    UNION ALL
    SELECT r.change, r.sequence, r.change_set_id FROM refused_change r) n
JOIN change_set c ON c.id = n.change_set_id
WHERE c.uuid = ?1
ORDER BY n.sequence

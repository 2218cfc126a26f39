-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- By name. ?1: now; ?2: id of the last one of the page before, or empty; ?3: how many. Devices are signed-in sessions, changes
-- are entities in change sets that still stand.
SELECT m.id, m.name, m.address, m.role, m.status, m.created_at, m.last_sign_in_at, m.password_changed_at,
    (SELECT count(*) FROM member_session s WHERE s.member_id = m.id AND s.ended_at = '' AND s.expires_at > ?1),
    (SELECT CAST(coalesce(sum(c.entity_count), 0) AS BIGINT) FROM change_set c WHERE c.member_id = m.id AND c.undone_by IS NULL)
FROM member m
WHERE NOT EXISTS (
    SELECT 1 FROM member l WHERE l.id = ?2 AND (lower(m.name), m.address_key) <= (lower(l.name), l.address_key)
)
ORDER BY lower(m.name), m.address_key
LIMIT ?3

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Newest first. ?1: 1 for open ones alone; ?2: now; ?3 and ?4: those before this time and
-- id, empty for the newest; ?5: how many.
SELECT id, member_id, address, role, invited_by, invited_by_name, created_at, expires_at, delivered_at, delivery, claimed_at, revoked_at
FROM invitation
WHERE (?1 = 0 OR (claimed_at = '' AND revoked_at = '' AND expires_at > ?2))
    AND (?3 = '' OR (created_at, id) < (?3, ?4))
ORDER BY created_at DESC, id DESC
LIMIT ?5

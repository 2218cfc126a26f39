-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, member_id, address, role, invited_by, invited_by_name, created_at, expires_at, delivered_at, delivery, claimed_at, revoked_at
FROM invitation
WHERE claimed_at = '' AND revoked_at = '' AND expires_at <= ?1 AND expiry_noted = 0
ORDER BY expires_at, id
LIMIT 100

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps the twenty of a member that were used last.
DELETE FROM member_device
WHERE member_id = ?1 AND hash NOT IN (
    SELECT d.hash FROM member_device d WHERE d.member_id = ?1 ORDER BY d.last_used_at DESC, d.hash LIMIT 20)

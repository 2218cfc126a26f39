-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of sessions that ended before ?1 or ran out before it.
DELETE FROM member_token WHERE session_id IN (
    SELECT s.id FROM member_session s WHERE (s.ended_at <> '' AND s.ended_at < ?1) OR s.expires_at < ?1)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE member_token SET attempt = NULL
WHERE session_id = (SELECT t.session_id FROM member_token t WHERE t.hash = ?1) AND attempt IS NOT NULL

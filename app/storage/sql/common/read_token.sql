-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT hash, session_id, kind, expires_at, used_at, attempt FROM member_token WHERE hash = ?1

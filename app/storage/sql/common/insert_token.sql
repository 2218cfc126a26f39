-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO member_token (hash, session_id, kind, expires_at, used_at) VALUES (?1, ?2, ?3, ?4, '')

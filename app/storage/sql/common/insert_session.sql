-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO member_session (id, member_id, device, created_at, last_used_at, expires_at, ended_at, end_reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', '')

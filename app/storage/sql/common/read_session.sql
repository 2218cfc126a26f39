-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, member_id, device, created_at, last_used_at, expires_at, ended_at, end_reason FROM member_session WHERE id = ?1

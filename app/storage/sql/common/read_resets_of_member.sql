-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, member_id, issued_by, created_at, expires_at, used_at, invalidated_at FROM password_reset WHERE member_id = ?1 ORDER BY created_at DESC, id DESC LIMIT 100

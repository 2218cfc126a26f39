-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, member_id, issued_by, created_at, expires_at, used_at, invalidated_at FROM password_reset WHERE hash = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO password_reset (hash, id, member_id, issued_by, created_at, expires_at, used_at, invalidated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

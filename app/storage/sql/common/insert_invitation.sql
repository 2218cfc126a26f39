-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO invitation (hash, id, member_id, address, role, invited_by, invited_by_name, created_at, expires_at, delivered_at, delivery, claimed_at, revoked_at, expiry_noted)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, member_id, address, role, invited_by, invited_by_name, created_at, expires_at, delivered_at, delivery, claimed_at, revoked_at FROM invitation WHERE hash = ?1

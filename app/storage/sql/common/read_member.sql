-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, name, address, role, status, created_at, last_sign_in_at, password_changed_at FROM member WHERE id = ?1

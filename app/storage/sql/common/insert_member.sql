-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO member (id, name, address, address_key, role, status, password, created_at, last_sign_in_at, password_changed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', ?7, ?8, '')

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE member
SET name = ?2, address = ?3, address_key = ?4, role = ?5, status = ?6, last_sign_in_at = ?7
WHERE id = ?1

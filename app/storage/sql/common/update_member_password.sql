-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE member SET password = ?2, password_changed_at = ?3 WHERE id = ?1

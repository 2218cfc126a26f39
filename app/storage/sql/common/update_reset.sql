-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE password_reset SET used_at = ?2, invalidated_at = ?3 WHERE id = ?1

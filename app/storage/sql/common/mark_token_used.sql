-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE member_token SET used_at = ?2, attempt = ?3 WHERE hash = ?1

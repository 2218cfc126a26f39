-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT hash, member_id, name, last_used_at FROM member_device WHERE hash = ?1

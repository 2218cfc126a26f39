-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO member_device (hash, member_id, name, last_used_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (hash) DO UPDATE SET name = excluded.name, last_used_at = excluded.last_used_at

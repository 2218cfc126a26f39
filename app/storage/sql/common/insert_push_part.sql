-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO push_part (change_set, part, replica, content, received_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (change_set, part) DO UPDATE SET content = excluded.content

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO attempt_limit (key, full_at) VALUES (?1, ?2)
ON CONFLICT (key) DO UPDATE SET full_at = excluded.full_at

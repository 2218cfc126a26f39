-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO blob (sha256, size, added_at) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO blob_part (sha256, sender, start, size, content, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (sha256, sender, start) DO NOTHING

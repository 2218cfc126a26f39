-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO import_mapping (header_signature, mapping, used_at) VALUES (?1, ?2, ?3)
ON CONFLICT (header_signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at

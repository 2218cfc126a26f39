-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO digest_bucket (bucket, content) VALUES (?1, ?2) ON CONFLICT (bucket) DO UPDATE SET content = excluded.content

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO blob_content (sha256, data) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING

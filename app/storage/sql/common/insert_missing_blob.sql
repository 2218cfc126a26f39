-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO missing_blob (sha256) VALUES (?1) ON CONFLICT (sha256) DO NOTHING

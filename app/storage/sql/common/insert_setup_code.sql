-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO setup_code (hash, created_at, expires_at) VALUES (?1, ?2, ?3)

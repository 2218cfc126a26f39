-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO schema_migration (version, name, applied_at) VALUES (?1, ?2, ?3)

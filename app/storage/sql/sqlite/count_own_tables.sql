-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('schema_migration', 'catalog_property')

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of the tables that copy_snapshot fills; tables before their indexes. What SQLite makes by itself has no text.
SELECT sql FROM source.sqlite_schema
WHERE sql IS NOT NULL AND tbl_name IN (
    'entity',
    'listing',
    'term',
    'work_term',
    'identifier',
    'facet_count',
    'search_document',
    'digest_bucket',
    'conflict',
    'search',
    'search_trigram')
ORDER BY type = 'index', rowid

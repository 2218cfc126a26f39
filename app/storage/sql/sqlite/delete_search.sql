-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The index needs the words as they are still stored to take them out.
INSERT INTO search (search, rowid, title, people, other)
SELECT 'delete', work_id, title, people, other FROM search_document WHERE work_id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO search_trigram (search_trigram, rowid, title)
SELECT 'delete', work_id, title FROM search_document WHERE work_id = ?1

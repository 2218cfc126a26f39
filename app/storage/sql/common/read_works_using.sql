-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT w.work_id
FROM term t JOIN work_term w ON w.term_id = t.id
WHERE t.vocabulary = ?1 AND t.name = ?2
ORDER BY w.work_id

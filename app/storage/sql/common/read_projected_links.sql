-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT w.field, t.vocabulary, t.name, w.qualifier
FROM work_term w JOIN term t ON t.id = w.term_id
WHERE w.work_id = ?1
ORDER BY w.position

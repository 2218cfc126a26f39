-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Terms whose count is not that of the live works that use them.
SELECT count(*) FROM term t LEFT JOIN (
    SELECT w.term_id, count(DISTINCT w.work_id) AS works
    FROM work_term w JOIN listing l ON l.work_id = w.work_id AND l.state = 0
    GROUP BY w.term_id) used ON used.term_id = t.id
WHERE t.uses <> coalesce(used.works, 0)

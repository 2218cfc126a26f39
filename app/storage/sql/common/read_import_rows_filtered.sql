-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rows after the number ?2: of the verdict ?4 (empty for any), waiting for a choice (?5 is 1) or decided
-- and not applied (?5 is 2), with the pattern ?6 in the title.
SELECT number, source_line, source, row_hash, verdict, rule, score, title, kind, work, changes, candidates, problem_code,
    problem_text, problem_column, choice, chosen_work
FROM import_row
WHERE import_number = ?1 AND number > ?2 AND (?4 = '' OR verdict = ?4)
    AND (?5 = 0 OR (verdict = 'review' AND (choice = 'none') = (?5 = 1)))
    AND (?6 = '' OR lower(title) LIKE ?6 ESCAPE '\')
ORDER BY number
LIMIT ?3

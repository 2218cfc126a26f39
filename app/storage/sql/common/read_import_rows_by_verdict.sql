-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rows of the verdict ?4 after the number ?2.
SELECT number, source_line, source, row_hash, verdict, rule, score, title, kind, work, changes, candidates, problem_code,
    problem_text, problem_column, choice, chosen_work
FROM import_row
WHERE import_number = ?1 AND number > ?2 AND verdict = ?4
ORDER BY number
LIMIT ?3

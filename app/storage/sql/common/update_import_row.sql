-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE import_row
SET source_line = ?3, source = ?4, row_hash = ?5, verdict = ?6, rule = ?7, score = ?8, title = ?9, kind = ?10, work = ?11,
    changes = ?12, candidates = ?13, problem_code = ?14, problem_text = ?15, problem_column = ?16, choice = ?17,
    chosen_work = ?18
WHERE import_number = ?1 AND number = ?2

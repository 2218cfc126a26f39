-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO import_row (import_number, number, source_line, source, row_hash, verdict, rule, score, title, kind, work, changes, candidates, problem_code,
    problem_text, problem_column, choice, chosen_work)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)

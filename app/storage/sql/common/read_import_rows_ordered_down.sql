-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rows in the order ?7 (descending) that follow the row ?2 (0: from the start): of the verdict ?4 (empty for any), waiting for a
-- choice (?5 is 1) or decided and not applied (?5 is 2), with the pattern ?6 in the title.
WITH placed AS (
    SELECT number,
        CASE ?7 WHEN 'verdict' THEN verdict WHEN 'title' THEN lower(title) WHEN 'rule' THEN rule
            WHEN 'problem' THEN problem_text ELSE '' END AS words,
        CASE ?7 WHEN 'kind' THEN kind WHEN 'score' THEN score ELSE 0 END AS amount
    FROM import_row
    WHERE import_number = ?1
        AND (number = ?2 OR ((?4 = '' OR verdict = ?4)
            AND (?5 = 0 OR (verdict = 'review' AND (choice = 'none') = (?5 = 1)))
            AND (?6 = '' OR lower(title) LIKE ?6 ESCAPE '\')))
), page AS (
    SELECT number, words, amount
    FROM placed
    WHERE ?2 = 0 OR (words, amount, number) < (SELECT a.words, a.amount, a.number FROM placed a WHERE a.number = ?2)
    ORDER BY words DESC, amount DESC, number DESC
    LIMIT ?3
)
SELECT r.number, r.source_line, r.source, r.row_hash, r.verdict, r.rule, r.score, r.title, r.kind, r.work, r.changes,
    r.candidates, r.problem_code, r.problem_text, r.problem_column, r.choice, r.chosen_work
FROM page p JOIN import_row r ON r.import_number = ?1 AND r.number = p.number
ORDER BY p.words DESC, p.amount DESC, p.number DESC

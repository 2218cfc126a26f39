-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The resume point is moved by the batches alone, in their own transactions.
UPDATE import
SET state = ?2, file_name = ?3, file_hash = ?4, file_size = ?5, format = ?6, encoding = ?7, options = ?8, author = ?9,
    device = ?10, started_at = ?11, finished_at = ?12, row_count = ?13, problem = ?14
WHERE number = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT number, state, file_name, file_hash, file_size, format, encoding, options, author, device, started_at, finished_at,
    row_count, applied_through, problem
FROM import
WHERE number = ?1

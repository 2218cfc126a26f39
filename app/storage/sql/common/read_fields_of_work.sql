-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stored content of a work and of its live editions and copies.
SELECT fields FROM entity WHERE id = ?1
UNION ALL
SELECT fields FROM entity WHERE work_id = ?1 AND level IN (2, 3) AND state = 0

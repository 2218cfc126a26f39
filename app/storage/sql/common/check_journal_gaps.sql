-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that the journal lacks up to the last number given out.
SELECT abs((SELECT value FROM counter WHERE name = 'sequence') - count(*))
    + abs((SELECT value FROM counter WHERE name = 'sequence') - coalesce(max(sequence), 0))
FROM journal

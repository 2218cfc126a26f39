-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Journal rows outside of the range of their change set. A set whose rows are still arriving has both kinds of numbers.
SELECT count(*) FROM journal j
WHERE NOT EXISTS (
    SELECT 1 FROM change_set c
    WHERE c.id = j.change_set_id AND j.sequence BETWEEN c.first_sequence AND c.last_sequence)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reads the journal rows of the member's own change sets.
SELECT count(*) FILTER (WHERE j.creates <> 0), count(*) FILTER (WHERE j.creates = 0), count(DISTINCT c.id), coalesce(max(c.applied_at), '')
FROM change_set c LEFT JOIN journal j ON j.change_set_id = c.id AND j.sequence BETWEEN c.first_sequence AND c.last_sequence
WHERE c.member_id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reads the journal rows of the member's own change sets. What was undone counts for nothing but the number of change sets.
SELECT
    count(j.sequence) FILTER (WHERE c.undone_by IS NULL AND j.creates <> 0 AND c.reason NOT IN ('import', 'merge', 'undo', 'redo')),
    count(j.sequence) FILTER (WHERE c.undone_by IS NULL AND j.creates = 0 AND c.reason NOT IN ('import', 'merge', 'undo', 'redo')),
    count(j.sequence) FILTER (WHERE c.undone_by IS NULL AND c.reason = 'import'),
    count(DISTINCT c.id) FILTER (WHERE c.undone_by IS NULL AND c.reason = 'merge'),
    (SELECT count(*)
     FROM conflict k
     JOIN journal s ON s.sequence = k.resolved_sequence
     JOIN change_set d ON d.id = s.change_set_id
     WHERE d.member_id = ?1 AND d.undone_by IS NULL),
    count(DISTINCT c.id) FILTER (WHERE c.undone_by IS NULL AND c.reason = 'undo'),
    count(DISTINCT c.id),
    coalesce(max(c.applied_at), '')
FROM change_set c LEFT JOIN journal j ON j.change_set_id = c.id AND j.sequence BETWEEN c.first_sequence AND c.last_sequence
WHERE c.member_id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of match keys, ?2 the most works a key may give; identifier keys are joined by the unit separator.
SELECT l.work_id, l.uuid, l.kind, l.state, l.title, l.year, l.creators,
    (SELECT group_concat(d.key, char(31)) FROM (SELECT DISTINCT i.key FROM identifier i WHERE i.work_id = l.work_id) d), k.value
FROM json_each(?1) k CROSS JOIN listing l
    ON l.work_id IN (SELECT m.work_id FROM listing m WHERE m.match_key = k.value ORDER BY m.work_id LIMIT ?2)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of keys. Identifier keys of a work are joined with the unit separator.
SELECT l.work_id, l.uuid, l.kind, l.state, l.title, l.year, l.creators,
    (SELECT group_concat(d.key, char(31)) FROM (SELECT DISTINCT i.key FROM identifier i WHERE i.work_id = l.work_id) d)
FROM listing l
WHERE l.work_id IN (SELECT i.work_id FROM json_each(?1) k CROSS JOIN identifier i ON i.key = k.value)
LIMIT ?2

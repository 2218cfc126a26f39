-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- In the order they came. ?1: numbers above it; ?2: 0 open, 1 settled, 2 any; ?3 to ?5: dispute, field, author of a side,
-- each empty for any; ?6 and ?7: words as searched (folded) and as in values (lower case), empty for any; ?8: 1 for those of the
-- entity ?9 and what is below it; ?10: how many.
-- Who is for a side: the change set that made it live, or wanted it. About a deletion the live side is the last edit before, and
-- where an edit has brought something back, the other side is the deletion before.
SELECT k.id, k.sequence, k.field, k.base, k.live, k.other, k.other_change_set, k.live_sequence, k.resolved_sequence,
    e.uuid, e.level, e.kind, p.uuid, e.state, e.version, e.fields, w.uuid, w.id, l.title, l.cover,
    ls.uuid, ls.author, ls.device, ls.reason, ls.applied_at,
    os.uuid, os.author, os.device, os.reason, os.applied_at,
    rs.uuid, rs.author, rs.device, rs.reason, rs.applied_at,
    count(*) OVER ()
FROM conflict k
    JOIN entity e ON e.id = k.entity_id
    LEFT JOIN entity p ON p.id = e.parent_id
    LEFT JOIN entity w ON w.id = e.work_id
    LEFT JOIN listing l ON l.work_id = e.work_id
    LEFT JOIN search_document d ON d.work_id = e.work_id
    LEFT JOIN journal lj ON lj.sequence = CASE
        WHEN k.field = '@state' AND k.live_sequence <> k.sequence THEN (
            SELECT max(j.sequence) FROM journal j WHERE j.entity_id = k.entity_id AND j.sequence < k.sequence)
        ELSE k.live_sequence END
    LEFT JOIN change_set ls ON ls.id = lj.change_set_id
    LEFT JOIN journal oj ON oj.sequence = CASE
        WHEN k.field = '@state' AND k.live_sequence = k.sequence THEN (
            SELECT max(j.sequence) FROM journal j
            WHERE j.entity_id = k.entity_id AND j.sequence < k.sequence AND j.changes LIKE '%"@state"%') END
    LEFT JOIN change_set oc ON oc.uuid = k.other_change_set
    LEFT JOIN change_set os ON os.id = coalesce(oj.change_set_id, oc.id)
    LEFT JOIN journal rj ON rj.sequence = k.resolved_sequence
    LEFT JOIN change_set rs ON rs.id = rj.change_set_id
WHERE k.id > ?1
    AND (?2 = 2 OR (k.resolved_sequence IS NULL) = (?2 = 0))
    AND (?3 = '' OR ?3 = CASE k.field WHEN '@state' THEN 'deletion' WHEN '@parent' THEN 'place' WHEN '@kind' THEN 'kind'
        ELSE CASE WHEN '[' IN (substr(k.base, 1, 1), substr(k.live, 1, 1), substr(k.other, 1, 1)) THEN 'list'
            ELSE 'value' END END)
    AND (?4 = '' OR k.field = ?4)
    AND (?5 = '' OR ls.author = ?5 OR os.author = ?5)
    AND (?6 = '' OR coalesce(d.title || ' ' || d.people, '') LIKE '%' || ?6 || '%' ESCAPE '\'
        OR lower(k.base || ' ' || k.live || ' ' || k.other) LIKE '%' || ?7 || '%' ESCAPE '\')
    AND (?8 = 0 OR e.uuid = ?9 OR w.uuid = ?9)
ORDER BY k.id
LIMIT ?10

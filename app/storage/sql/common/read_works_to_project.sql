-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Works after the key ?1 that are listed, with the newest change of them or below them.
SELECT w.id, w.uuid, (
    SELECT max(v.version) FROM (
        SELECT w.version AS version
        UNION ALL
        SELECT e.version FROM entity e WHERE e.work_id = w.id AND e.level IN (2, 3)) v)
FROM entity w
WHERE w.id > ?1 AND w.level = 1 AND w.state < 2
ORDER BY w.id
LIMIT ?2

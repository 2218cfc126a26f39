-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Most used first; ?4 is the name to go on after, empty from the start.
SELECT t.name, t.sort_name, t.uses
FROM term t
WHERE t.vocabulary = ?1 AND t.uses > 0 AND t.folded >= ?2 AND t.folded < ?3
    AND (?4 = '' OR (-t.uses, t.name) > (
        SELECT -a.uses, a.name FROM term a WHERE a.vocabulary = ?1 AND a.name = ?4))
ORDER BY t.uses DESC, t.name
LIMIT ?5

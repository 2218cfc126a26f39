-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?2 and ?3 bound the folded name from below (inclusive) and above; ?4 is the name to go on after, empty from the start.
SELECT t.name, t.sort_name, t.uses
FROM term t
WHERE t.vocabulary = ?1 AND t.uses > 0 AND t.folded >= ?2 AND t.folded < ?3
    AND (?4 = '' OR (t.sort_key, t.name) > (
        SELECT a.sort_key, a.name FROM term a WHERE a.vocabulary = ?1 AND a.name = ?4))
ORDER BY t.sort_key, t.name
LIMIT ?5

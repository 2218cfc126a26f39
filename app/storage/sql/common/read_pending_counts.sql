-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Live entries from the kept counts: works, editions, copies.
SELECT
    (SELECT count(*) FROM pending_set WHERE state < 2),
    (SELECT count(*) FROM pending_set WHERE state = 2),
    (SELECT count(*) FROM conflict WHERE resolved_sequence IS NULL),
    (SELECT CAST(coalesce(sum(count), 0) AS bigint) FROM facet_count WHERE field IN ('kind', 'level')),
    (SELECT count(*) FROM pending_change p JOIN pending_set s ON s.change_set_id = p.change_set_id
        WHERE s.state = 0 AND (p.change LIKE '%"a":"trashed"%' OR p.change LIKE '%"a":"removed"%'))

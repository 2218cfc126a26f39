-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    (SELECT count(*) FROM pending_set WHERE state < 2),
    (SELECT count(*) FROM pending_set WHERE state = 2),
    (SELECT count(*) FROM conflict WHERE resolved_sequence IS NULL),
    (SELECT count(*) FROM entity WHERE state = 0),
    (SELECT count(*) FROM pending_change p JOIN pending_set s ON s.change_set_id = p.change_set_id
        WHERE s.state = 0 AND (p.change LIKE '%"a":"trashed"%' OR p.change LIKE '%"a":"removed"%'))

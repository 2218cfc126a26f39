-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*) FROM journal j
WHERE j.sequence > ?1 AND (j.changes LIKE '%"a":"trashed"%' OR j.changes LIKE '%"a":"removed"%')
    AND NOT EXISTS (SELECT 1 FROM own_change_set o WHERE o.change_set_id = j.change_set_id AND o.replica = ?2)

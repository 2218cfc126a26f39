-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT j.sequence
FROM journal j JOIN own_change_set o ON o.change_set_id = j.change_set_id
WHERE j.entity_id = ?1 AND j.sequence > ?2 AND j.sequence < ?3 AND o.replica = ?4 AND o.local_first <= ?5

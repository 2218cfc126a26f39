-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT k.sequence, e.uuid, k.field, k.base, k.live, k.other, k.other_change_set, k.live_sequence
FROM conflict k JOIN entity e ON e.id = k.entity_id
WHERE k.entity_id = ?1 AND k.resolved_sequence IS NULL
ORDER BY k.id

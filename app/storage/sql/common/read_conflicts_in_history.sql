-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT k.sequence, e.uuid, k.field, k.base, k.live, k.other, k.other_change_set, k.live_sequence
FROM entity e JOIN conflict k ON k.entity_id = e.id
WHERE e.uuid = ?1
ORDER BY k.id

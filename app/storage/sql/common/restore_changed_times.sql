-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE listing SET changed = coalesce((
    SELECT c.applied_at
    FROM journal j JOIN change_set c ON c.id = j.change_set_id
    WHERE j.sequence = listing.sort_changed), added)
WHERE work_id > ?1 AND work_id <= ?2

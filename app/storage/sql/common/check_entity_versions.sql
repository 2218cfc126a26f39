-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Entities whose version is not the journal's newest row about them.
SELECT count(*) FROM entity e
WHERE e.version <> (SELECT coalesce(max(j.sequence), 0) FROM journal j WHERE j.entity_id = e.id)

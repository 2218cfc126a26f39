-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Replica: how far its author had the companion's journal when a waiting set was made. sqlite.sql has the same.
ALTER TABLE pending_set ADD COLUMN cursor bigint NOT NULL DEFAULT 0;
UPDATE pending_set
SET cursor = coalesce(
    (SELECT l.cursor FROM local_sequence l WHERE l.first <= pending_set.local_first ORDER BY l.first DESC LIMIT 1), 0);

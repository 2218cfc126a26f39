-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Editions and copies that hang in the air.
SELECT count(*) FROM entity e
WHERE e.level IN (2, 3) AND NOT EXISTS (
    SELECT 1 FROM entity p JOIN entity w ON w.id = e.work_id AND w.level = 1
    WHERE p.id = e.parent_id AND p.level = e.level - 1)

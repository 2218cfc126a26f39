-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM listing l
WHERE NOT EXISTS (SELECT 1 FROM entity e WHERE e.id = l.work_id AND e.level = 1 AND e.state < 2)

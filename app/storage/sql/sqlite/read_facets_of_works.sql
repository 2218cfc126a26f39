-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of keys.
SELECT l.flags, l.kind, l.decade, l.status, l.work_id FROM json_each(?1) k CROSS JOIN listing l ON l.work_id = k.value

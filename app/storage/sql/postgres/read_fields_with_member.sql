-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Content that has a member; ?1 is its beginning in JSON.
SELECT e.work_id, e.fields
FROM entity e
WHERE e.level <= 3 AND (e.level = 1 OR e.state = 0) AND strpos(e.fields, ?1) > 0

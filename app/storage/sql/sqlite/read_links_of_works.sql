-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of keys. The links of one work follow one another.
SELECT w.work_id, w.field, w.term_id FROM json_each(?1) k CROSS JOIN work_term w ON w.work_id = k.value

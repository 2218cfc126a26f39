-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of keys. The links of one work follow one another.
SELECT w.work_id, w.field, w.term_id
FROM jsonb_array_elements_text(?1::text::jsonb) k (key) JOIN work_term w ON w.work_id = k.key::bigint
ORDER BY w.work_id

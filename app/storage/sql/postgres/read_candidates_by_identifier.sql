-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.work_id, l.uuid, l.kind, l.state, l.title, l.year, l.creators,
    (SELECT string_agg(DISTINCT i.key, chr(31)) FROM identifier i WHERE i.work_id = l.work_id)
FROM listing l
WHERE l.work_id IN (
    SELECT i.work_id FROM identifier i JOIN jsonb_array_elements_text(?1::text::jsonb) k ON i.key = k)
LIMIT ?2

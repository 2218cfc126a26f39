-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.work_id, l.uuid, l.kind, l.state, l.title, l.year, l.creators,
    (SELECT string_agg(DISTINCT i.key, chr(31)) FROM identifier i WHERE i.work_id = l.work_id), k
FROM jsonb_array_elements_text(?1::text::jsonb) k CROSS JOIN LATERAL (
    SELECT * FROM listing m WHERE m.match_key = k ORDER BY m.work_id LIMIT ?2) l

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of keys; the rows come in its order.
SELECT l.work_id, l.uuid, l.kind, l.state, l.version, l.title, l.creators, l.year, l.series, l.series_number, l.format,
    l.platform, l.publisher, l.genres, l.language, l.rating, l.status, l.location, l.condition, l.price, l.acquired,
    l.completed, l.runtime, l.pages, l.added, l.changed, l.cover, l.copies, l.wanted, l.lent, l.signed
FROM jsonb_array_elements_text(?1::text::jsonb) WITH ORDINALITY k (key, place)
    JOIN listing l ON l.work_id = k.key::bigint
ORDER BY k.place

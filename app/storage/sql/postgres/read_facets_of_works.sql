-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 is a JSON array of keys.
SELECT l.flags, l.kind, l.decade, l.status, l.work_id
FROM jsonb_array_elements_text(?1::text::jsonb) k (key) JOIN listing l ON l.work_id = k.key::bigint

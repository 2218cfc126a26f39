-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids of terms of the vocabulary ?1; ?2 is a JSON array of names.
SELECT t.id, t.name
FROM jsonb_array_elements_text(?2::text::jsonb) AS wanted JOIN term t ON t.vocabulary = ?1 AND t.name = wanted.value

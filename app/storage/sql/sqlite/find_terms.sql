-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids of terms of the vocabulary ?1; ?2 is a JSON array of names.
SELECT t.id, t.name FROM json_each(?2) wanted CROSS JOIN term t ON t.vocabulary = ?1 AND t.name = wanted.value

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids of works, editions and copies after the row ?1 whose fields' text matches ?2.
SELECT id, uuid
FROM entity
WHERE id > ?1 AND level <= 3 AND state < 2 AND fields LIKE ?2 ESCAPE '\'
ORDER BY id
LIMIT ?3

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the companion says of it counts more than what a waiting change says.
UPDATE conflict SET resolved_sequence = ?4
WHERE entity_id = ?1 AND other_change_set = ?2 AND field = ?3
    AND (resolved_sequence IS NULL OR resolved_sequence >= 4503599627370496)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What no version that waits here needs any more; of the others the newest ?1 stay, for forms that are still open. A number that is
-- not found counts as "has seen nothing", which may ask a person once more and loses nothing.
DELETE FROM local_sequence
WHERE first < (SELECT first FROM local_sequence ORDER BY first DESC LIMIT 1 OFFSET ?1)
    AND first < coalesce(
        (SELECT max(l.first) FROM local_sequence l
            WHERE l.first <= (SELECT min(e.version) FROM sync_base b JOIN entity e ON e.id = b.entity_id)),
        (SELECT max(first) FROM local_sequence))

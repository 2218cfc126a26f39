-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, uuid, reason, source, subject, import_number, root_id, first_sequence, last_sequence, entity_count
FROM change_set
WHERE uuid = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.uuid, c.first_sequence, c.last_sequence, c.author, c.device, c.reason, c.source, c.subject, c.import_number,
    c.undoes, c.undone_by, c.applied_at, c.entity_count,
    p.state, p.code, p.message, (SELECT count(*) FROM pending_change n WHERE n.change_set_id = p.change_set_id)
FROM pending_set p JOIN change_set c ON c.id = p.change_set_id
ORDER BY p.local_first
LIMIT ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO change_set (id, uuid, author, device, reason, source, origin, subject, correlation, import_number, undoes,
    root_id, first_sequence, last_sequence, entity_count, applied_at, member_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)

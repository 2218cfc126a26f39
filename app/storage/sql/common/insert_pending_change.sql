-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO pending_change (sequence, change_set_id, entity_id, cursor, change) VALUES (?1, ?2, ?3, ?4, ?5)

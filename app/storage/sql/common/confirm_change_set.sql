-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE change_set
SET author = ?2, device = ?3, origin = ?4, first_sequence = ?5, last_sequence = ?6, entity_count = ?7, applied_at = ?8
WHERE id = ?1

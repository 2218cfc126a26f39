-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE change_set SET first_sequence = 0, last_sequence = 0, entity_count = 0 WHERE id = ?1

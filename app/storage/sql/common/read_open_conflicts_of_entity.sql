-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT field, other_change_set, sequence, other FROM conflict WHERE entity_id = ?1 AND resolved_sequence IS NULL ORDER BY id

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE conflict SET resolved_sequence = NULL WHERE entity_id = ?1 AND other_change_set = ?2 AND field = ?3

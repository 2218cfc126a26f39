-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE sync_base SET is_known = ?2, kind = ?3, parent = ?4, state = ?5, version = ?6, fields = ?7, provenance = ?8
WHERE entity_id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT is_known, kind, parent, state, version, fields, provenance FROM sync_base WHERE entity_id = ?1

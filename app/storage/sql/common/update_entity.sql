-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE entity
SET kind = ?2, work_id = ?3, parent_id = ?4, state = ?5, version = ?6, fields = ?7, provenance = ?8
WHERE id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO identifier (key, work_id, entity_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO journal (sequence, change_set_id, entity_id, creates, changes) VALUES (?1, ?2, ?3, ?4, ?5)

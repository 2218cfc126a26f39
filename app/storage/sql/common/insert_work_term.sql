-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO work_term (work_id, position, field, term_id, qualifier) VALUES (?1, ?2, ?3, ?4, ?5)

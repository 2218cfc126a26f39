-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO term (id, vocabulary, name, folded, sort_key, sort_name, uses) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

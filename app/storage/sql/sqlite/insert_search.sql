-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO search (rowid, title, people, other) VALUES (?1, ?2, ?3, ?4)

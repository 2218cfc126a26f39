-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO search (search, rowid, title, people, other) VALUES ('delete', ?1, ?2, ?3, ?4)

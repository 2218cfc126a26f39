-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO search_trigram (search_trigram, rowid, title) VALUES ('delete', ?1, ?2)

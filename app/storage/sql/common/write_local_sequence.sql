-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO local_sequence (first, cursor) VALUES (?1, ?2) ON CONFLICT (first) DO UPDATE SET cursor = excluded.cursor

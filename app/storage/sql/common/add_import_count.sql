-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO import_count (import_number, verdict, count) VALUES (?1, ?2, ?3)
ON CONFLICT (import_number, verdict) DO UPDATE SET count = import_count.count + excluded.count

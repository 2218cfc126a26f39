-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO facet_count (field, value, count) VALUES (?1, ?2, ?3)
ON CONFLICT (field, value) DO UPDATE SET count = facet_count.count + excluded.count

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT work_id, sort_year FROM listing WHERE state = 0 AND sort_year IS NOT NULL
UNION ALL
SELECT work_id, sort_year FROM listing WHERE state = 1 AND sort_year IS NOT NULL

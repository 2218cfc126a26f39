-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT work_id, kind FROM listing WHERE state = 0
UNION ALL
SELECT work_id, kind FROM listing WHERE state = 1

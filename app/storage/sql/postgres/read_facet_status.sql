-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT sort_status, work_id FROM listing WHERE state = 0 AND sort_status IS NOT NULL

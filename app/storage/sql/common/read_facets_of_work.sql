-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT flags, kind, decade, status FROM listing WHERE work_id = ?1

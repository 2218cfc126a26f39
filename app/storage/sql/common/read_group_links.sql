-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT term_id, work_id, position FROM work_term WHERE field = ?1

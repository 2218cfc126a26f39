-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT field, term_id FROM work_term WHERE work_id = ?1 ORDER BY position

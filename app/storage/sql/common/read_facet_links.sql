-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- In the order of the index, so that equal links of one work follow one another.
SELECT term_id, work_id FROM work_term WHERE field = ?1 ORDER BY term_id, work_id

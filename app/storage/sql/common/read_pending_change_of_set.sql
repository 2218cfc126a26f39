-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT sequence, cursor, change FROM pending_change WHERE change_set_id = ?1 ORDER BY sequence

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO refused_change (sequence, change_set_id, change)
SELECT sequence, change_set_id, change FROM pending_change WHERE change_set_id = ?1

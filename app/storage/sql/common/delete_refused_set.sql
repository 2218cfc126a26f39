-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM pending_set WHERE change_set_id = ?1 AND state = 2

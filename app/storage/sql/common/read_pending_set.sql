-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT state, local_first, settled_at FROM pending_set WHERE change_set_id = ?1

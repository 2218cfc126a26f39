-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO pending_set (change_set_id, state, local_first, settled_at, code, message, cursor)
VALUES (?1, 0, ?2, 0, '', '', ?3)

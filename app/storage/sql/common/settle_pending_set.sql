-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE pending_set SET state = ?2, settled_at = ?3, code = ?4, message = ?5 WHERE change_set_id = ?1

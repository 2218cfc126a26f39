-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM journal WHERE sequence BETWEEN ?2 AND ?3 AND change_set_id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO own_change_set (change_set_id, replica, local_first) VALUES (?1, ?2, ?3) ON CONFLICT (change_set_id) DO NOTHING

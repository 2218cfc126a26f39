-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE change_set SET undone_by = ?2 WHERE uuid = ?1

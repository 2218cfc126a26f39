-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE journal SET changes = ?2 WHERE sequence = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE invitation SET delivered_at = ?2, delivery = ?3, claimed_at = ?4, revoked_at = ?5 WHERE id = ?1

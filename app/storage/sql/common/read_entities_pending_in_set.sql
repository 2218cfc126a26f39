-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT e.uuid FROM pending_change p JOIN entity e ON e.id = p.entity_id WHERE p.change_set_id = ?1

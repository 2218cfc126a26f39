-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT i.key, e.uuid FROM identifier i JOIN entity e ON e.id = i.entity_id WHERE i.work_id = ?1

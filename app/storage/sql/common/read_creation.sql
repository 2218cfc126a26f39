-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT changes FROM journal WHERE entity_id = ?1 AND creates = 1 ORDER BY sequence LIMIT 1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT value, count FROM facet_count WHERE field = ?1 AND count > 0 ORDER BY count DESC, value LIMIT ?2

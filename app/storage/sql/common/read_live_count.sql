-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Live works, from the kept counts.
SELECT coalesce(sum(count), 0) FROM facet_count WHERE field = 'kind'

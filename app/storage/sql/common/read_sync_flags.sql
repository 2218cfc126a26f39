-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT key, value FROM catalog_property WHERE key IN ('sync_replica', 'sync_cursor', 'digests')

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT CAST(coalesce(sum(size), 0) AS bigint) FROM blob_part

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT uuid, fields FROM entity WHERE level >= 4 AND level = 4 AND state = 0 ORDER BY id

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT coalesce((SELECT max(id) FROM entity), 0), coalesce((SELECT max(id) FROM term), 0),
    coalesce((SELECT max(id) FROM conflict), 0)

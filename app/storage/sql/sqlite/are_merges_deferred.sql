-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*) = 2
FROM (SELECT k, v FROM search_config UNION ALL SELECT k, v FROM search_trigram_config)
WHERE k = 'crisismerge' AND v = 1000

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT m.sha256 FROM missing_blob m
WHERE NOT EXISTS (SELECT 1 FROM blob b WHERE b.sha256 = m.sha256)
ORDER BY m.sha256
LIMIT ?1

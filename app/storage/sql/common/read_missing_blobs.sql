-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT DISTINCT l.cover FROM listing l
WHERE l.cover <> '' AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.sha256 = l.cover)
LIMIT ?1

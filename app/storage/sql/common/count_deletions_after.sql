-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*) FROM journal
WHERE sequence > ?1 AND (changes LIKE '%"a":"trashed"%' OR changes LIKE '%"a":"removed"%')

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those that nothing uses too: works in the trash have terms that only they know.
SELECT id, name FROM term WHERE vocabulary = ?1 ORDER BY sort_key, name

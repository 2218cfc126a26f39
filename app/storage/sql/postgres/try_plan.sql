-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 1 when nobody plans the import ?1 any more; the lock is held then.
SELECT CASE WHEN pg_try_advisory_lock(6361, CAST(?1 AS integer)) THEN 1 ELSE 0 END

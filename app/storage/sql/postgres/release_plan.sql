-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT pg_advisory_unlock(6361, CAST(?1 AS integer))

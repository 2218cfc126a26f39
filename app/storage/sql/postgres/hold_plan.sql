-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lives as long as the connection: while it is held, the program that plans the import ?1 is there. 6361 stands for plans.
SELECT pg_advisory_lock(6361, CAST(?1 AS integer))

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reaches the listeners when the transaction is committed, and not otherwise.
SELECT pg_notify('collectz_change', ?1)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT has_table_privilege('entity', 'INSERT, UPDATE') AND has_table_privilege('journal', 'INSERT') AND NOT pg_is_in_recovery()

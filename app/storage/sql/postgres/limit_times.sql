-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Limits for whoever has none of the server or of their login: nothing waits or holds others up without an end.
SELECT set_config(name, wanted, false)
FROM (VALUES ('statement_timeout', '15min'), ('lock_timeout', '60s'), ('idle_in_transaction_session_timeout', '5min'))
    AS limits (name, wanted)
WHERE current_setting(name) = '0';

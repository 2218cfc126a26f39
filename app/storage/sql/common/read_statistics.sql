-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    (SELECT count(*) FROM listing WHERE state = 0),
    (SELECT count(*) FROM entity WHERE level = 2 AND state = 0),
    (SELECT count(*) FROM entity WHERE level = 3 AND state = 0),
    (SELECT count(*) FROM listing WHERE state = 1),
    (SELECT count(*) FROM term WHERE uses > 0),
    (SELECT count(*) FROM change_set WHERE first_sequence > 0),
    (SELECT coalesce(max(sequence), 0) FROM journal),
    (SELECT coalesce(max(version), 0) FROM schema_migration)

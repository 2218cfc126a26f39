-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From the counts that the writer keeps; nothing is passed over.
SELECT
    (SELECT CAST(coalesce(sum(count), 0) AS bigint) FROM facet_count WHERE field = 'kind'),
    (SELECT CAST(coalesce(sum(count), 0) AS bigint) FROM facet_count WHERE field = 'level' AND value = 'edition'),
    (SELECT CAST(coalesce(sum(count), 0) AS bigint) FROM facet_count WHERE field = 'level' AND value = 'copy'),
    (SELECT count(*) FROM listing WHERE state = 1),
    (SELECT count(*) FROM term WHERE uses > 0),
    (SELECT count(*) FROM change_set WHERE last_sequence > 0),
    (SELECT coalesce(max(sequence), 0) FROM journal),
    (SELECT coalesce(max(version), 0) FROM schema_migration)

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The statements that copy every table into the schema collectz_backup_<?1>.
SELECT statement
FROM (
    SELECT 0 AS place, format('CREATE SCHEMA %I', 'collectz_backup_' || ?1::bigint) AS statement
    UNION ALL
    SELECT 1, format('CREATE TABLE %I.%I AS TABLE %I', 'collectz_backup_' || ?1::bigint, relname, relname)
    FROM pg_catalog.pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r') AS statements
ORDER BY place, statement

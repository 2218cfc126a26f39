-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Columns of a table and what sort of value each holds; generated ones make themselves.
SELECT column_name, data_type
FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = ?1 AND is_generated = 'NEVER'
ORDER BY ordinal_position

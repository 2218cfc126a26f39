-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Columns of a table and what sort of value each holds.
SELECT name, type FROM pragma_table_info(?1) ORDER BY cid

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Backup files alone have this table.
SELECT data FROM blob_content WHERE sha256 = ?1
